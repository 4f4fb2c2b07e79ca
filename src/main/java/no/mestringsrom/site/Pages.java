package no.mestringsrom.site;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the public pages from the templates that the build compiled. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String A_FEW_SECONDS = "5";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Assets assets;
    private final Language defaultLanguage;
    private final String baseUrl;

    Pages(Texts texts, Assets assets, HouseSettings settings) {
        this.texts = texts;
        this.assets = assets;
        this.defaultLanguage = settings.defaultLanguage();
        this.baseUrl = settings.baseUrl();
        templates.setBinaryStaticContent(true);
    }

    /** A page that is about no place in particular. */
    public Page page(HttpServletRequest request) {
        return page(request, Optional::empty);
    }

    /**
     * The one place where a page's language is decided: {@code ?lang=}, else what the browser asks for, else what is written
     * where the page is about, else the house's.
     *
     * @param ofThePlace asked only when neither the person nor the browser says anything
     */
    public Page page(HttpServletRequest request, Supplier<Optional<Language>> ofThePlace) {
        Optional<Language> chosen = chosen(request.getParameter("lang"));
        Language language = chosen.or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .flatMap(Language::accepted))
                .or(ofThePlace)
                .orElse(defaultLanguage);
        return new Page(language, chosen.isPresent(), request.getRequestURI(), baseUrl, texts, assets);
    }

    public ResponseEntity<byte[]> render(String template, Page page, Map<String, ?> model) {
        return render(HttpStatus.OK, template, page, model);
    }

    /** @param template path below {@code src/main/jte}, such as {@code registration/signup.jte} */
    public ResponseEntity<byte[]> render(HttpStatus status, String template, Page page, Map<String, ?> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, parameters(page, model), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What is behind a personal link no browser keeps, because others may use it after.
        boolean personal = PersonalPaths.isOne(page.path());
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(personal ? CacheControl.noStore() : CacheControl.noCache())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(bytes.toByteArray());
    }

    /** The browser is to ask for another of our pages instead, in the language chosen. */
    public static ResponseEntity<byte[]> seeOther(Page page, String target) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(target)))
                .build();
    }

    /** For whoever asks for what takes long while too many others do: to come again in a little while. */
    public ResponseEntity<byte[]> busy(HttpServletRequest request) {
        // The links to other languages lead home: what was asked for may be no page.
        ResponseEntity<byte[]> page = render(
                HttpStatus.SERVICE_UNAVAILABLE, "site/error.jte", page(request).at("/"), Map.of("kind", "tooMany"));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, A_FEW_SECONDS)
                .body(page.getBody());
    }

    /** A template without the page's frame, to be set into another page. */
    public Content fragment(String template, Page page, Map<String, ?> model) {
        return output -> templates.render(template, parameters(page, model), output);
    }

    private static Map<String, @Nullable Object> parameters(Page page, Map<String, ?> model) {
        Map<String, @Nullable Object> parameters = new HashMap<>(model);
        parameters.put("page", page);
        return parameters;
    }

    private static Optional<Language> chosen(@Nullable String tag) {
        return tag == null ? Optional.empty() : Language.ofTag(tag);
    }
}
