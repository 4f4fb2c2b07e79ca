package no.mestringsrom.course.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What hosts sign together on the page of their course, and what the coordinator sees of it. */
class SignaturesTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    LearningServiceId service;
    AccountId coordinator;

    @BeforeEach
    void people() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
    }

    @Test
    @DisplayName("A signed plan that is moved says what changed, and is signed anew")
    void aChangedPlanIsSignedAnew() {
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        people.signIn(coordinator);
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                LocalDateTime.parse("2026-04-14T17:00"),
                first.plan().agenda()));

        signIn(coordinator);
        CourseNavigation.toCourse(course);
        assertShown("Planen skal signeres");
        assertShown("«Å få diabetes – og leve videre» er flyttet fra mandag 13. april 2026 kl. 18.00"
                + " til tirsdag 14. april 2026 kl. 17.00, av Kari Koordinator");
        _assertNone(Button.class, spec -> spec.withText("Signer planen"));

        for (AccountId host : hosts(course)) {
            signIn(host);
            CourseNavigation.toCourse(course);
            _click(_get(Button.class, spec -> spec.withText("Signer planen")));
        }
        assertShown("Begge har signert planen.");
        assertThat(planning.course(course).plan().changes()).isEmpty();
    }

    @Test
    @DisplayName("A signed plan for another language says so to those who sign it anew")
    @SuppressWarnings("unchecked")
    void aPlanForAnotherLanguageIsSignedAnew() {
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        signIn(coordinator);
        CourseNavigation.toCourse(course);
        assertShown("Kurset holdes på: Norsk bokmål");
        _click(_get(Button.class, spec -> spec.withText("Endre opplysninger")));
        _setValue((Select<Language>) _get(Select.class, spec -> spec.withLabel("Kurset holdes på")), Language.ENGLISH);
        _click(_get(Button.class, spec -> spec.withText("Lagre")));

        assertShown("Kurset holdes på: Engelsk");
        assertShown("Kurset holdes på Engelsk, ikke Norsk bokmål (Kari Koordinator)");
        assertThat(planning.course(course).plan().signed()).isFalse();
    }

    @Test
    @DisplayName("A host who falls ill says so, and the coordinator sees on the start page what the course lacks")
    void whoFallsIllSaysSo() {
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        signIn(hosts(course).getFirst());
        CourseNavigation.toCourse(course);
        _click(_get(Button.class, spec -> spec.withText("Jeg kan ikke likevel")));
        _click(_find(Button.class, spec -> spec.withText("Jeg kan ikke likevel"))
                .getLast());

        signIn(coordinator);
        UI.getCurrent().navigate("start");
        assertShown("Kurset er publisert, men én ting mangler nå:");
        assertShown("Kurset mangler en fagperson. Inviter en.");
    }

    @Test
    @DisplayName("Somebody changes the plan while a host reads it: the host reads it again before signing")
    void nobodySignsWhatTheyHaveNotRead() {
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        AccountId host = hosts(course).getFirst();
        move(course, LocalDateTime.parse("2026-04-14T17:00"));
        signIn(host);
        CourseNavigation.toCourse(course);
        move(course, LocalDateTime.parse("2026-04-15T17:00"));
        people.signIn(host);

        _click(_get(Button.class, spec -> spec.withText("Signer planen")));

        assertThat(planning.course(course).plan().signed()).isFalse();
        assertShown("«Å få diabetes – og leve videre» er flyttet fra mandag 13. april 2026 kl. 18.00"
                + " til onsdag 15. april 2026 kl. 17.00, av Kari Koordinator");
    }

    @Test
    @DisplayName(
            "When all sessions are held both sign what they learnt, in the same words, and the course is completed")
    void theCourseIsCompletedByBoth() {
        CourseId held = courses.published(service, LocalDateTime.parse("2026-01-05T18:00"));
        List<AccountId> hosts = hosts(held);
        signIn(coordinator);
        CourseNavigation.toCourse(held);
        assertShown("Alle samlingene er holdt");
        _assertNone(TextArea.class);

        signIn(hosts.getFirst());
        UI.getCurrent().navigate("start");
        assertShown("Alle samlingene er holdt. Skriv hva dere lærte, og signer.");
        CourseNavigation.toCourse(held);
        _click(_get(Button.class, spec -> spec.withText("Signer evalueringen")));
        assertShown("Skriv hva dere lærte, før du signerer.");
        _setValue(_get(TextArea.class), "Mer tid til samtale");
        _click(_get(Button.class, spec -> spec.withText("Signer evalueringen")));
        assertThat(planning.course(held).phase()).isEqualTo(CoursePhase.EVALUATING);

        signIn(hosts.getLast());
        CourseNavigation.toCourse(held);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Mer tid til samtale");
        _click(_get(Button.class, spec -> spec.withText("Signer evalueringen")));

        assertShown("Vertene har evaluert kurset sammen.");
        assertShown("«Mer tid til samtale»");
        assertThat(planning.course(held).phase()).isEqualTo(CoursePhase.COMPLETED);
    }

    private void move(CourseId course, LocalDateTime to) {
        people.signIn(coordinator);
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                to,
                first.plan().agenda()));
    }

    private List<AccountId> hosts(CourseId course) {
        return sessions.hosts(course).stream().map(CourseHostSeat::account).toList();
    }
}
