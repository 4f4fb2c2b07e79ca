package no.mestringsrom.registration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpCommand.OnBehalf;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhoneSignUpDialogTest extends UiTest {

    @Autowired
    ParticipantsSection section;

    @Autowired
    CallsSection calls;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestParticipants registered;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Participants participants;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    CourseFacts course;

    @BeforeEach
    void aCourse() {
        clock.set(TestClock.START);
        service = courses.service();
        CourseId id = courses.shared(service, LocalDateTime.parse("2026-04-20T18:00"), 4, Set.of("5501"));
        course = sessions.facts(id);
    }

    @Test
    void theCoordinatorSignsSomebodyUpAndIsGivenTheLetter() {
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(section.forCourse(course).orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Meld på noen på telefon")));
        PhoneSignUpDialog dialog = _get(PhoneSignUpDialog.class);

        _click(_get(dialog, Button.class, spec -> spec.withText("Meld på")));
        assertThat(participants.addressees(course.id())).isEmpty();
        field(dialog, "Hva vil personen bli kalt?", "Anna");
        field(dialog, "Telefonnummer du kan ringe", "77 64 40 00");
        choose(dialog);
        _click(_get(dialog, Button.class, spec -> spec.withText("Meld på")));

        assertThat(participants.confirmed(course.id())).hasSize(1);
        assertShown("Anna har fått plass.");
        _assertOne(dialog, LetterLink.class);
    }

    @Test
    void aHostSignsNobodyUp() {
        signIn(sessions.hosts(course.id()).getFirst().account());
        UI.getCurrent().add(section.forCourse(course).orElseThrow());

        _assertNone(Button.class, spec -> spec.withText("Meld på noen på telefon"));
    }

    @Test
    void whoIsToBeRungStandsOnTheStartPageUntilAnswered() {
        registered.ask(new SignUpCommand(
                course.id(),
                UUID.randomUUID(),
                "Anna",
                "",
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL,
                new OnBehalf(true, "Legekontoret", "77 64 40 00")));
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(calls.build().orElseThrow());

        assertShown("Ring én person som ikke har e-post");
        assertShown("+4777644000");
        _click(_get(Button.class, spec -> spec.withText("Sier ja")));

        assertThat(participants.confirmed(course.id())).hasSize(1);
        assertThat(calls.build()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void choose(PhoneSignUpDialog dialog) {
        ((Select<Municipality>) _get(dialog, Select.class, spec -> spec.withLabel("Kommune")))
                .setValue(municipalities.byNumber("5501").orElseThrow());
        ((RadioButtonGroup<ParticipantKind>) _get(dialog, RadioButtonGroup.class, spec -> spec.withLabel("Rolle")))
                .setValue(ParticipantKind.PATIENT_OR_USER);
        _setValue(
                _get(
                        dialog,
                        Checkbox.class,
                        spec -> spec.withLabel("Jeg har lest opp hva vi lagrer, og personen sier ja")),
                true);
    }

    private static void field(PhoneSignUpDialog dialog, String label, String value) {
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel(label)), value);
    }
}
