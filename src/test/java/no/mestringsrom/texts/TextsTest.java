package no.mestringsrom.texts;

import static no.mestringsrom.texts.TextSources.file;
import static no.mestringsrom.texts.TextSources.keysInCode;
import static no.mestringsrom.texts.TextSources.means;
import static no.mestringsrom.texts.TextSources.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.checklist.ChecklistRefused;
import no.mestringsrom.checklist.Duty;
import no.mestringsrom.checklist.ToolboxItem;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.PublishObstacle;
import no.mestringsrom.evaluation.FormKind;
import no.mestringsrom.evaluation.QuestionsRefused;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.exchange.WayOut;
import no.mestringsrom.host.CalendarProblem;
import no.mestringsrom.host.HostRefused;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.mail.Failure;
import no.mestringsrom.mail.GroupLetterRefused;
import no.mestringsrom.mail.MessageKind;
import no.mestringsrom.minutes.MarkKind;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.pairing.Obstacle;
import no.mestringsrom.pairing.PairingRefused;
import no.mestringsrom.pairing.Reason;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.SignUpRefused;
import no.mestringsrom.request.RequestRefused;
import no.mestringsrom.request.RequestStatus;
import no.mestringsrom.room.Impression;
import no.mestringsrom.template.AgendaProblem;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text exists in every language, is used, and takes the same arguments everywhere. */
class TextsTest {

    private static final List<String> SCRIPTS =
            List.of("room.Client.", "room.Check.", "minutes.Editor.", "minutes.Unsent.");

    private static final Pattern FIRST_ARGUMENT = Pattern.compile("\\bt\\(([^,)]+)");

    /** A key, or the beginning of one that ends with a dot. */
    private static final Pattern QUOTED = Pattern.compile("'([\\w.]+)'|`([\\w.]+\\.)\\$");

    @ParameterizedTest
    @EnumSource
    void keysStandInOrderAndOnce(Language language) throws IOException {
        List<String> lines = Files.readAllLines(file(language));

        assertThat(lines).isSorted();
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsInEveryLanguage(Language language) throws IOException {
        Set<String> all = texts(Language.BOKMAL).keySet();
        Set<String> has = texts(language).keySet();

        assertThat(has).isSubsetOf(all);
        assertThat(all.stream().filter(key -> !has.contains(key)))
                .as("texts that are missing")
                .doesNotContainAnyElementsOf(
                        Language.ofStaff().contains(language) ? all : TextSources.keysForParticipants());
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat(text).isNotBlank());
    }

    /** The rule finds what is theirs, and leaves alone what only staff read. */
    @Test
    void participantsHaveTextsOfTheirOwn() throws IOException {
        assertThat(TextSources.keysForParticipants())
                .contains(
                        "site.Landing.title",
                        "registration.SignUpRefused.EMAIL_MISSING",
                        "room.Client.hand.up",
                        "practice.Meeting.title",
                        "evaluation.Invitation.AFTER",
                        "mail.SignUpMails.seat",
                        "mail.RequestMails.received")
                .doesNotContain(
                        "shell.MainLayout.signOut",
                        "course.CourseRefused.AGENDA",
                        "report.LedgerView.title",
                        "mail.HostMails.invited");
    }

    /** What the room says of a meeting instead of a session, it says of something. */
    @ParameterizedTest
    @EnumSource
    void theRoomsWordsForMeetingsStandForWordsOfSessions(Language language) throws IOException {
        Set<String> all = texts(language).keySet();

        assertThat(all.stream().filter(key -> key.startsWith("room.Meeting.")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(all).contains(key.replace(".Meeting.", ".Client.")));
    }

    /** What a language lacks is said in bokmål, also to a script, and never as a key. */
    @Test
    void whatIsMissingIsSaidInBokmal() throws IOException {
        Texts spoken = new Texts();

        assertThat(spoken.get(Language.NORTHERN_SAMI, "shell.MainLayout.signOut"))
                .isEqualTo(texts(Language.BOKMAL).get("shell.MainLayout.signOut"));
        assertThat(spoken.under(Language.NORTHERN_SAMI, "shell.MainLayout."))
                .isEqualTo(spoken.under(Language.BOKMAL, "shell.MainLayout."));
        assertThat(spoken.get(Language.NORTHERN_SAMI, "site.Layout.languages")).isEqualTo("Gielat");
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAreTheSameInEveryLanguage(Language language) throws IOException {
        Map<String, String> base = texts(Language.BOKMAL);

        assertThat(texts(language))
                .allSatisfy(
                        (key, text) -> assertThat(arguments(text)).isEqualTo(arguments(base.getOrDefault(key, ""))));
    }

    /** Words are put in by a quicker way than numbers: what comes out is the same, whatever stands in them. */
    @ParameterizedTest
    @EnumSource
    void wordsArePutInAsTheWholeOfIcuDoes(Language language) throws IOException {
        Texts spoken = new Texts();
        Object[] words = {"Áŋŋa", "o'Hara", "{1}", "''", "#", "en to", "sju", "8", "ni"};
        Map<String, String> ofWords = new TreeMap<>(texts(language));
        ofWords.keySet().removeIf(key -> SCRIPTS.stream().anyMatch(key::startsWith));
        ofWords.values().removeIf(text -> !text.contains("{") || !takesWordsAlone(text));
        ofWords.replaceAll((key, text) -> text.replace("\\n", "\n"));

        assertThat(ofWords)
                .hasSizeGreaterThan(100)
                .allSatisfy((key, text) -> assertThat(spoken.get(language, key, words))
                        .isEqualTo(new MessageFormat(text, language.locale()).format(words)));
    }

    private static boolean takesWordsAlone(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_START)
                .allMatch(part -> part.getArgType() == MessagePattern.ArgType.NONE);
    }

    /** An apostrophe before a brace hides it, unless doubled: then a person would read the brace. */
    @ParameterizedTest
    @EnumSource
    void noBraceIsLeftForAPersonToRead(Language language) throws IOException {
        Object[] numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9};

        assertThat(texts(language)).allSatisfy((key, text) -> {
            if (text.contains("{") && arguments(text).stream().allMatch(name -> name.matches("\\d"))) {
                assertThat(new MessageFormat(text, language.locale()).format(numbers))
                        .doesNotContain("{", "}");
            }
        });
    }

    /** Only what has arguments is a pattern, in which an apostrophe may be doubled: elsewhere a person would read both. */
    @ParameterizedTest
    @EnumSource
    void noApostropheIsDoubledOrLost(Language language) throws IOException {
        assertThat(texts(language)).allSatisfy((key, text) -> {
            if (!text.contains("{") || SCRIPTS.stream().anyMatch(key::startsWith)) {
                assertThat(text).doesNotContain("''");
            } else {
                assertThat(text.replace("''", "")).doesNotContainPattern("'[{}#|]");
            }
        });
    }

    /** Pages put a session's title after them, with the language it is in. */
    @ParameterizedTest
    @EnumSource
    void aTitleStandsLast(Language language) throws IOException {
        assertThat(List.of("course.Course.session", "room.Page.session"))
                .allSatisfy(key -> assertThat(texts(language).get(key)).endsWith(" {1}"));
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> keys = texts(Language.BOKMAL).keySet();
        Set<String> code = keysInCode();

        assertThat(code).isNotEmpty();
        assertThat(code.stream().filter(found -> keys.stream().noneMatch(key -> means(found, key))))
                .as("keys without a text")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> code = keysInCode();

        assertThat(texts(Language.BOKMAL).keySet().stream()
                        .filter(key -> code.stream().noneMatch(found -> means(found, key))))
                .as("texts that nobody shows")
                .isEmpty();
    }

    /** Scripts are sent the texts under a prefix, and ask for them by the rest of the key. */
    @Test
    void everyKeyInAScriptHasAText() throws IOException {
        Set<String> keys = texts(Language.BOKMAL).keySet().stream()
                .flatMap(key -> SCRIPTS.stream().filter(key::startsWith).map(prefix -> key.substring(prefix.length())))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (Path folder : List.of(
                Path.of("frontend/room"),
                Path.of("frontend/components/room"),
                Path.of("frontend/components/minutes"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".ts")).toList()) {
                    FIRST_ARGUMENT
                            .matcher(Files.readString(file))
                            .results()
                            .flatMap(call -> QUOTED.matcher(call.group(1)).results())
                            .map(quoted -> quoted.group(1) != null ? quoted.group(1) : quoted.group(2))
                            .forEach(asked::add);
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream()
                        .filter(key -> key.endsWith(".")
                                ? keys.stream().noneMatch(known -> known.startsWith(key))
                                : !keys.contains(key)))
                .as("keys in scripts without a text")
                .isEmpty();
    }

    /** Whatever may be refused, and whatever a thing can be, is named: such keys are put together when they are shown. */
    @Test
    void everyValueThatIsShownHasAText() throws IOException {
        Set<String> keys = texts(Language.BOKMAL).keySet();
        Map<String, Enum<?>[]> shown = Map.ofEntries(
                Map.entry("course.CourseRefused.", CourseRefused.Reason.values()),
                Map.entry("course.PublishObstacle.", PublishObstacle.Kind.values()),
                Map.entry("course.CoursePhase.", CoursePhase.values()),
                Map.entry("course.MyCoursesSection.wanted.", MyCourse.Wanted.values()),
                Map.entry("course.HostAnswer.", HostAnswer.values()),
                Map.entry("course.Availability.", Availability.values()),
                Map.entry("template.TargetGroup.", TargetGroup.values()),
                Map.entry("template.TemplatePart.", TemplatePart.values()),
                Map.entry("template.Sharing.", Sharing.values()),
                Map.entry("template.TemplateRefused.", TemplateRefused.Reason.values()),
                Map.entry("template.AgendaProblem.", AgendaProblem.Kind.values()),
                Map.entry("host.HostRefused.", HostRefused.Reason.values()),
                Map.entry("host.CalendarProblem.", CalendarProblem.values()),
                Map.entry("host.PartOfDay.", PartOfDay.values()),
                Map.entry("host.ReadinessStep.", ReadinessStep.values()),
                Map.entry("host.ReadinessStep.help.", ReadinessStep.values()),
                Map.entry("host.ShownTo.", ShownTo.values()),
                Map.entry("exchange.SegmentKind.", SegmentKind.values()),
                Map.entry("exchange.SessionRole.", SessionRole.values()),
                Map.entry("registration.SignUpRefused.", SignUpRefused.Reason.values()),
                Map.entry("checklist.ToolboxItem.", ToolboxItem.values()),
                Map.entry("checklist.ChecklistRefused.", ChecklistRefused.Reason.values()),
                Map.entry("checklist.Duty.", Duty.values()),
                Map.entry("evaluation.QuestionsRefused.", QuestionsRefused.Reason.values()),
                Map.entry("evaluation.Invitation.", FormKind.values()),
                Map.entry("evaluation.Form.title.", FormKind.values()),
                Map.entry("evaluation.ResultTable.kind.", ParticipantKind.values()),
                Map.entry("mail.MessageKind.", MessageKind.values()),
                Map.entry(
                        "mail.Failure.",
                        // What was too late is shown nobody.
                        EnumSet.complementOf(EnumSet.of(Failure.TOO_LATE)).toArray(Failure[]::new)),
                Map.entry("mail.GroupLetterRefused.", GroupLetterRefused.Reason.values()),
                Map.entry("minutes.MinutesRefused.", MinutesRefused.Reason.values()),
                Map.entry("minutes.MarkKind.", MarkKind.values()),
                Map.entry("pairing.Reason.", Reason.Kind.values()),
                Map.entry("pairing.Obstacle.", Obstacle.Kind.values()),
                Map.entry("pairing.PairingRefused.", PairingRefused.Reason.values()),
                Map.entry("request.RequestRefused.", RequestRefused.Reason.values()),
                Map.entry("request.RequestStatus.", RequestStatus.values()),
                Map.entry("report.LedgerView.impressions.", Impression.values()),
                Map.entry("room.Client.felt.", Impression.values()),
                Map.entry("room.Client.ways.", WayOut.Kind.values()));

        shown.forEach((prefix, values) -> assertThat(keys)
                .containsAll(
                        Stream.of(values).map(value -> prefix + value.name()).toList()));
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
