package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseCatalogue;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.PersonalPaths;
import no.mestringsrom.site.SharedPages;
import no.mestringsrom.texts.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines are told: which pages there are, and which are nobody's but one person's. */
@Controller
class SitemapController {

    /** A sitemap may have 50,000; with all languages of each, this stays below its size too. */
    private static final int MOST = 10_000;

    private static final String PLACES = "sider";
    private static final Pattern PART = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Behind these somebody's work stands, or what takes long to make and is on a page already. */
    private static final List<String> NOT_TO_BE_FOUND =
            List.of("/rom/", "/practice/", "/logg-inn", "/start", "/arbeid/", "/demo/", "/*/brosjyre.pdf");

    private final CourseCatalogue courses;
    private final Municipalities municipalities;
    private final Pages pages;
    private final SharedPages shared;

    SitemapController(CourseCatalogue courses, Municipalities municipalities, Pages pages, SharedPages shared) {
        this.courses = courses;
        this.municipalities = municipalities;
        this.pages = pages;
        this.shared = shared;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        String away = Stream.concat(PersonalPaths.BEFORE.stream(), NOT_TO_BE_FOUND.stream())
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining());
        return share(request)
                .page(
                        answer("User-agent: *\n" + away + "\nSitemap: " + base(request) + "/sitemap.xml\n", TEXT),
                        Set.of());
    }

    /** The list of sitemaps: the pages that always are, and the courses, so many at a time. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        SharedPages.Sharing sharing = share(request);
        long full = IntStream.iterate(0, part -> part + 1)
                .takeWhile(part -> !courses.all(part * MOST, 1).isEmpty())
                .count();
        String parts = Stream.concat(
                        Stream.of(PLACES), IntStream.range(0, (int) full).mapToObj(part -> "kurs-" + (part + 1)))
                .map(part -> "<sitemap><loc>" + base(request) + "/sitemap/" + part + ".xml</loc></sitemap>\n")
                .collect(Collectors.joining());
        return sharing.page(
                answer(
                        START + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + parts
                                + "</sitemapindex>\n",
                        XML),
                Set.of());
    }

    @GetMapping("/sitemap/" + PLACES + ".xml")
    ResponseEntity<byte[]> places(HttpServletRequest request) {
        return urls(
                request,
                share(request),
                Stream.concat(
                        Stream.of(
                                "/", "/kurs", "/tjenester", "/om", "/om/personvern", "/om/tilgjengelighet", "/bestill"),
                        municipalities.all().stream().map(place -> "/kommune/" + place.number())));
    }

    @GetMapping("/sitemap/kurs-{part}.xml")
    ResponseEntity<byte[]> courses(HttpServletRequest request, @PathVariable String part) {
        if (!PART.matcher(part).matches()) {
            return ResponseEntity.notFound().build();
        }
        SharedPages.Sharing sharing = share(request);
        List<CourseId> listed = courses.all((Integer.parseInt(part) - 1) * MOST, MOST);
        return listed.isEmpty()
                ? ResponseEntity.notFound().build()
                : urls(request, sharing, listed.stream().map(id -> "/kurs/" + id.value()));
    }

    /** They are large and take no parameters: one that has some all the same is not kept beside the real one. */
    private SharedPages.Sharing share(HttpServletRequest request) {
        return request.getQueryString() == null ? shared.share(request) : (page, about) -> page;
    }

    private ResponseEntity<byte[]> urls(HttpServletRequest request, SharedPages.Sharing sharing, Stream<String> paths) {
        String base = base(request);
        return sharing.page(
                answer(
                        paths.map(path -> url(base, path))
                                .collect(Collectors.joining(
                                        "",
                                        START + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                                                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
                                        "</urlset>\n")),
                        XML),
                Set.of());
    }

    /** Our addresses have nothing in them that XML minds. */
    private static String url(String base, String path) {
        StringBuilder url = new StringBuilder("<url><loc>" + base + path + "</loc>");
        for (Language language : Language.values()) {
            url.append("<xhtml:link rel=\"alternate\" hreflang=\"" + language.tag() + "\" href=\"" + base + path
                    + "?lang=" + language.tag() + "\"/>");
        }
        url.append("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"" + base + path + "\"/>");
        return url.append("</url>\n").toString();
    }

    private String base(HttpServletRequest request) {
        return pages.page(request).baseUrl();
    }

    private static ResponseEntity<byte[]> answer(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
