package no.mestringsrom.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.evaluation.CourseQuestions;
import no.mestringsrom.evaluation.EvaluationForms;
import no.mestringsrom.evaluation.FormKind;
import no.mestringsrom.evaluation.TestEvaluations;
import no.mestringsrom.evaluation.TestEvaluations.Group;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What hosts see of the answers, and what a coordinator does about the questions. */
class EvaluationSectionsTest extends UiTest {

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    EvaluationForms forms;

    @Autowired
    CourseQuestions questions;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @AfterEach
    void time() {
        clock.set(TestClock.START);
    }

    @Test
    void hostsReadWhatManyAnsweredAndWhyTheRestIsHidden() {
        Group group = evaluations.group(6, 1);
        for (int i = 0; i < 6; i++) {
            forms.answer(
                    group.patients.get(i),
                    "BEFORE",
                    Map.of("everyday-mastery", i == 0 ? "2" : "4", "hopes", "Ønske " + (6 - i)),
                    TestEvaluations.code(i));
        }
        group.mastery(group.relatives.getFirst(), FormKind.BEFORE, 9, "");
        group.whenOver(4);
        for (int i = 0; i < 6; i++) {
            group.mastery(group.patients.get(i), FormKind.AFTER, 8, TestEvaluations.code(i));
        }
        group.whenAllIsClosed();
        signIn(sessions.hosts(group.course).getFirst().account());
        CourseNavigation.toCourse(group.course);
        assertThat(_find(NativeTable.class)).as("only when asked for").isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Vis svarene")));

        assertThat(paragraphs())
                .anyMatch(text -> text.contains("bare der fem eller flere fra samme gruppe har svart"))
                .anyMatch(text -> text.contains("ikke validert"))
                .contains("Skjemaet er stengt. Færre enn fem i hver gruppe har svart, så ingenting vises.");
        assertThat(table("Hvor godt synes du at du mestrer hverdagen nå?"))
                .contains(
                        "Pasienter og brukere|6|3,7|4,0|0|0|1|0|5|0|0|0|0|0|0",
                        "Pårørende|Færre enn fem svar: vises ikke");
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .containsSubsequence("Ønske 1", "Ønske 2", "Ønske 3", "Ønske 4", "Ønske 5", "Ønske 6");
        assertThat(table("Fra før til etter kurset"))
                .contains("Hvor godt synes du at du mestrer hverdagen nå? (Pasienter og brukere)|6|3,7|8,0|6|0|0")
                .noneMatch(row -> row.contains("Pårørende"));
        assertThat(_find(Details.class)).extracting(Details::getSummaryText).contains("Før kurset", "Etter kurset");
    }

    @Test
    void beforeTheCourseThereIsNothingToRead() {
        Group group = evaluations.group(1, 0);
        signIn(sessions.hosts(group.course).getFirst().account());
        CourseNavigation.toCourse(group.course);
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Vis svarene");

        group.whenOver(1);
        CourseNavigation.toCourse(group.course);
        _click(_get(Button.class, spec -> spec.withText("Vis svarene")));
        assertThat(paragraphs()).contains("Skjemaet tar fortsatt imot svar. Svarene kan leses når det er stengt.");
    }

    @Test
    void aCoordinatorBringsInQuestionsFromAFile() {
        Group group = evaluations.group(1, 0);
        AccountId coordinator = people.coordinator(group.service.value());
        signIn(coordinator);
        CourseNavigation.toCourse(group.course);
        use();
        assertThat(items()).contains("Velg en fil først.");
        upload("x".repeat(70_000));
        use();
        assertThat(items()).contains("Fila er for stor. Den kan være på 60 kB.");
        upload("{\"version\": \"\"}");
        use();
        assertThat(items())
                .contains(
                        "title: teksten mangler på bokmål (nb).",
                        "Versjonen mangler, eller er lengre enn 40 tegn.",
                        "Det er ingen spørsmål i fila.");
        upload("""
                {"title": {"nb": "Lisensiert"}, "version": "2", "notice": {"nb": "Brukt med lisens."},
                 "forms": {"BEFORE": [{"key": "a", "kind": "FREE_TEXT", "text": {"nb": "Hvordan?"}}]}}
                """);
        assertThat(paragraphs()).contains("Fila er mottatt: skjema.json");
        use();
        assertThat(items()).contains("Kryss av for at tjenesten har lov til å bruke spørsmålene.");
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Tjenesten har lov til å bruke disse spørsmålene")), true);
        use();

        assertThat(paragraphs()).contains("Spørsmål: Lisensiert, versjon 2. Brukt med lisens.");
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("Kari Koordinator bekreftet ")
                        && text.endsWith(" at tjenesten har lov til å bruke spørsmålene."));
        assertThat(questions.of(group.course).broughtIn()).isTrue();
        _click(_get(Button.class, spec -> spec.withText("Bruk våre egne spørsmål igjen")));
        assertThat(questions.of(group.course).broughtIn()).isFalse();

        group.mastery(group.patients.getFirst(), FormKind.BEFORE, 3, "");
        CourseNavigation.toCourse(group.course);
        assertThat(paragraphs()).contains("Noen har svart. Derfor ligger spørsmålene fast for dette kurset.");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Bruk spørsmålene i fila");
    }

    private static void use() {
        _click(_get(Button.class, spec -> spec.withText("Bruk spørsmålene i fila")));
    }

    private static void upload(String json) {
        UploadKt._upload(
                _get(
                        Upload.class,
                        spec -> spec.withPredicate(
                                one -> one.getAcceptedFileExtensions().contains(".json"))),
                "skjema.json",
                "application/json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> items() {
        return _find(ListItem.class).stream().map(ListItem::getText).toList();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    /** The rows of the first table of that name, cells between bars. */
    private static List<String> table(String title) {
        return _find(NativeTable.class).stream()
                .filter(table -> title.equals(table.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow()
                .getBody()
                .getRows()
                .stream()
                .map(row -> row.getElement()
                        .getChildren()
                        .map(Element::getTextRecursively)
                        .collect(Collectors.joining("|")))
                .toList();
    }
}
