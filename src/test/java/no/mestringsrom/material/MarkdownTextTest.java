package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @Test
    void readsAsItWasWritten() {
        assertThat(MarkdownText.html("# Pust\n\nInn og **ut**.\n\n- en\n- to\n\nSe https://helsenorge.no."))
                .contains("<h2>Pust</h2>", "<strong>ut</strong>", "<li>en</li>", "href=\"https://helsenorge.no\"")
                .doesNotContain("<h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Hei <img src=x onerror=alert(1)>",
                "[trykk](javascript:alert(1))",
                "[trykk](JaVaScRiPt:alert(1))",
                "[trykk](data:text/html;base64,PHNjcmlwdD4=)",
                "[trykk](vbscript:x)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "[a]: javascript:alert(1)\n\n[a]",
                "[x](https://a.no \"onmouseover=alert(1)\\\" onclick='x\")",
                "<div style=\"position:fixed\">",
                "<a href='https://a.no' onclick='alert(1)'>",
                "```\n</code><script>alert(1)</script>\n```",
                "&lt;script&gt;",
            })
    void nothingInItRuns(String markdown) {
        assertThat(MarkdownText.html(markdown).toLowerCase())
                .doesNotContain("<script", "<img", "<div", "<a href='", "href=\"javascript", "href=\"data", "href=\"vb")
                .doesNotContainPattern("<[^>]*\\son\\w+\\s*=\\s*['\"]?alert");
    }

    @Test
    void aPictureElsewhereIsALinkToIt() {
        assertThat(MarkdownText.html("![kart](https://eksempel.no/kart.png)"))
                .contains("<a", "href=\"https://eksempel.no/kart.png\"", ">kart</a>", "noreferrer")
                .doesNotContain("<img");
    }

    @Test
    void aHugeNestIsNoWayToKeepTheServerBusy() {
        assertThat(MarkdownText.html(">".repeat(10_000) + " hei")).contains("hei");
        assertThat(MarkdownText.html("[".repeat(10_000))).contains("[");
    }
}
