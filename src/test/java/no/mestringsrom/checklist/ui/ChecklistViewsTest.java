package no.mestringsrom.checklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a host sees of the checklist, and does with it. */
class ChecklistViewsTest extends UiTest {

    @Autowired
    TestCourses courses;

    @Autowired
    CourseSessions sessions;

    CourseId course;
    AccountId host;

    @BeforeEach
    void aCourseThatBeginsInTwoWeeks() {
        course = courses.published(courses.service(), LocalDateTime.parse("2026-03-23T18:00"));
        host = sessions.hosts(course).getFirst().account();
    }

    @Test
    void whatIsOverdueIsOnTheStartPageUntilItIsTickedOff() {
        signIn(host);
        UI.getCurrent().navigate("start");
        assertShown("Gå gjennom programmet sammen, og tilpass det til gruppen");
        assertShown("Vertene sammen. Skulle vært gjort 23. februar 2026");

        CourseNavigation.toCourse(course);
        assertThat(_find(Details.class)).extracting(Details::getSummaryText).contains("Før kurset: 0 av 5 gjort");
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withLabel("Gå gjennom programmet sammen, og tilpass det til gruppen")),
                true);
        assertThat(_find(Details.class)).extracting(Details::getSummaryText).contains("Før kurset: 1 av 5 gjort");

        UI.getCurrent().navigate("start");
        assertNotShown("Gå gjennom programmet sammen, og tilpass det til gruppen");
    }

    @Test
    void anOwnItemNeedsWordsAndADate() {
        signIn(host);
        CourseNavigation.toCourse(course);
        _click(_get(Button.class, spec -> spec.withText("Legg til punktet")));
        assertShown("Skriv hva som skal gjøres.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva skal gjøres?")), "Bestille rom");
        _click(_get(Button.class, spec -> spec.withText("Legg til punktet")));
        assertShown("Velg en dato.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Hva skal gjøres?"))
                        .getValue())
                .isEqualTo("Bestille rom");
        _setValue(_get(DatePicker.class), LocalDate.parse("2026-03-12"));
        _click(_get(Button.class, spec -> spec.withText("Legg til punktet")));

        assertThat(_find(Checkbox.class)).extracting(Checkbox::getLabel).contains("Bestille rom");
        UI.getCurrent().navigate("start");
        assertShown("Bestille rom");
    }

    private static void assertNotShown(String text) {
        assertThat(_find(Span.class)).extracting(Span::getText).doesNotContain(text);
    }
}
