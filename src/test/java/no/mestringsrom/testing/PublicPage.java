package no.mestringsrom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.HtmlUtils;

/** What every public page owes its visitor: one language, no session, no cookie, no script. */
public final class PublicPage {

    private static final Texts TEXTS = new Texts();
    private static final Pattern MISSING_TEXT = Pattern.compile("!\\w+\\.\\w+\\.[\\w.]+!");

    /** What describes the page for search engines is data, and is not run. */
    private static final Pattern SCRIPT = Pattern.compile("<script(?! type=\"application/ld\\+json\">)");

    private PublicPage() {}

    /** The page's HTML, once it is certain that it is all of that. */
    public static String of(MvcResult result, Language language) throws Exception {
        MockHttpServletResponse response = result.getResponse();
        String html = response.getContentAsString();
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(response.getHeader(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo(language.tag());
        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\"")
                .doesNotContainPattern(SCRIPT)
                .doesNotContainPattern(MISSING_TEXT);
        if (language != Language.ENGLISH) {
            TEXTS.under(Language.ENGLISH, "").forEach((key, english) -> {
                String own = TEXTS.under(language, key).getOrDefault("", english);
                if (!own.equals(english) && english.indexOf('{') < 0 && english.indexOf(' ') > 0) {
                    assertThat(html).doesNotContain(">" + HtmlUtils.htmlEscape(english, "UTF-8") + "<");
                }
            });
        }
        return html;
    }
}
