package no.mestringsrom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No words stand in templates, views, scripts and mails themselves: a person reads texts, which have keys. */
class HardCodedTextTest {

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|<%--.*?--%>|(?<![:\\w\"'])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    /** What is no language's word: our name, addresses, and what an address begins with. */
    private static final Pattern NO_TEXT = Pattern.compile("·? ?Mestringsrom|start|[a-z]+:\\S*|/\\S*|[a-z]+\\.no");

    private static final Pattern BETWEEN_TAGS = Pattern.compile("(?<![-=])>([^<>`]*)<");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\b(?:aria-label|aria-description|title|alt|placeholder)=\"([^\"]*)\"");

    private static final Pattern IN_VIEW = Pattern.compile("(?:new (?:Button|Span|Paragraph|H[1-6]|Text|Anchor|Checkbox"
            + "|ListItem|Details|Tab|NativeLabel|Legend|\\w+Field|TextArea|\\w*Select|\\w*ComboBox)(?:<>)?\\("
            + "|\\.(?:setText|setLabel|setAriaLabel|setPlaceholder|setHelperText|setTitle|setHeaderTitle|setErrorMessage"
            + "|setTooltipText|setSummaryText|setPageTitle|addItem|setHeader)\\()\\s*\"([^\"]*)\"");
    private static final Pattern SECOND_OF_ANCHOR = Pattern.compile("new Anchor\\([^;\"]*,\\s*\"([^\"]*)\"");

    private static final Pattern SET_IN_SCRIPT = Pattern.compile(
            "(?:textContent|innerText|ariaLabel|\\.title|placeholder|\\.alt)\\s*=\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern IN_SCRIPT_TEMPLATE = Pattern.compile("(?<![-=])>([^<>`${}=?:()]*)<");

    private static final Pattern TWO_WORDS = Pattern.compile("\"([^\"\\n]*\\p{L}{2,} \\p{L}{2,}[^\"\\n]*)\"");

    @Test
    void templatesSayNothingThemselves() throws IOException {
        assertThat(found("src/main/jte", ".jte", HardCodedTextTest::inTemplate)).isEmpty();
        assertThat(inTemplate("<p>${page.t(\"a.B.c\")} Meld deg på</p>")).containsExactly("Meld deg på");
        assertThat(inTemplate("<p>@if(a(b) > 1)Fullt@else${x}@endif</p>")).containsExactly("Fullt");
        assertThat(inTemplate("<img alt=\"Et bilde\">")).containsExactly("Et bilde");
    }

    @Test
    void viewsSayNothingThemselves() throws IOException {
        List<String> words = found("src/main/java", ".java", HardCodedTextTest::inView);
        words.removeIf(line -> line.startsWith("Mailbag.java"));
        assertThat(words).isEmpty();
        assertThat(inView("add(new Button(\"Lagre\", press -> save()))")).containsExactly("Lagre");
        assertThat(inView("field.setLabel(\n   \"Tittel\")")).containsExactly("Tittel");
        assertThat(inView("new Anchor(url, \"Les mer\")")).containsExactly("Les mer");
    }

    @Test
    void scriptsSayNothingThemselves() throws IOException {
        for (String folder :
                List.of("frontend/room", "frontend/components", "frontend/practice", "frontend/evaluation")) {
            assertThat(found(folder, ".ts", HardCodedTextTest::inScript)).isEmpty();
        }
        assertThat(inScript("html`<p class=\"a\">Vent litt</p>`")).containsExactly("Vent litt");
        assertThat(inScript("button.textContent = 'Lukk'")).containsExactly("Lukk");
    }

    @Test
    void mailsSayNothingThemselves() throws IOException {
        List<String> words = found("src/main/java/no/mestringsrom/mail", "Mails.java", HardCodedTextTest::inMail);
        words.addAll(found("src/main/java/no/mestringsrom/mail", "Meetings.java", HardCodedTextTest::inMail));
        assertThat(words).isEmpty();
        assertThat(inMail("body(\"Hei på deg\")")).containsExactly("Hei på deg");
    }

    private static List<String> inTemplate(String source) {
        String bare = source.replaceAll("(?m)^@(?:import|param).*$", "").replaceAll("(?s)<script.*?</script>", "");
        bare = without(bare, Pattern.compile("[$!](?:unsafe)?\\{"), '{', '}');
        bare = without(bare, Pattern.compile("@(?:if|elseif|for)\\("), '(', ')');
        bare = bare.replaceAll("@(?:else|endif|endfor)", "")
                .replaceAll("@template\\.[\\w.]+\\((?:[^()`]|\\([^()]*\\))*\\)", "");
        return Stream.concat(words(BETWEEN_TAGS, bare), words(READ_ALOUD, bare)).toList();
    }

    private static List<String> inView(String source) {
        return Stream.concat(words(IN_VIEW, source), words(SECOND_OF_ANCHOR, source))
                .toList();
    }

    private static List<String> inScript(String source) {
        return Stream.concat(words(IN_SCRIPT_TEMPLATE, source), words(SET_IN_SCRIPT, source))
                .toList();
    }

    private static List<String> inMail(String source) {
        return words(TWO_WORDS, source.replaceAll("log\\.\\w+\\([^;]*;", "")).toList();
    }

    private static Stream<String> words(Pattern where, String source) {
        return where.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(result -> result.group(1).strip())
                .filter(words -> WORD.matcher(words).find())
                .filter(words -> !NO_TEXT.matcher(words).matches());
    }

    /** Without what begins so, up to the bracket that ends it. */
    private static String without(String source, Pattern beginning, char open, char close) {
        StringBuilder rest = new StringBuilder();
        var matcher = beginning.matcher(source);
        int from = 0;
        while (matcher.find(from)) {
            rest.append(source, from, matcher.start());
            int depth = 1;
            int at = matcher.end();
            while (at < source.length() && depth > 0) {
                char c = source.charAt(at++);
                depth += c == open ? 1 : c == close ? -1 : 0;
            }
            from = at;
        }
        return rest.append(source, from, source.length()).toString();
    }

    private static List<String> found(String folder, String ending, Function<String, List<String>> in)
            throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                in.apply(Files.readString(source)).forEach(words -> found.add(source.getFileName() + ": " + words));
            }
        }
        return found;
    }
}
