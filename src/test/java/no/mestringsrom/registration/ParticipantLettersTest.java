package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.testing.PrintedPaper;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ParticipantLettersTest {

    @Autowired
    ParticipantLetters letters;

    @Autowired
    TestParticipants registered;

    @Autowired
    SignOff signOff;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Links links;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    CourseId course;

    @BeforeEach
    void aCourse() {
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-03-23T18:00"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource
    void holdsAllThatOneNeedsToJoin(Language language) throws Exception {
        RegistrationId kari = signUp("Kari", language);
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(coordinator);

        PrintedPaper paper = PrintedPaper.of(letters.letter(kari).orElseThrow());

        assertThat(paper.language()).isEqualTo(language.tag());
        assertThat(paper.text())
                .contains("Kari", "Diabetes type 2-kurs", "23", "post@eksempel.no")
                .doesNotContain("!registration");
        String link = paper.qr();
        assertThat(link).startsWith("http://localhost/p/");
        assertThat(paper.text().replace(" ", "")).contains(link.substring("http://".length()));
        assertThat(links.open(LinkPurpose.PARTICIPANT, link.substring("http://localhost/p/".length())))
                .isEqualTo(kari.value());
        assertThat(database.sql(
                                "select account_id from access_log where subject_id = ? and what = 'participant letter'")
                        .param(kari.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(coordinator.value());
    }

    @Test
    void tellsWhoWaitsOfTheWaitingList() throws Exception {
        for (int seat = 0; seat < 12; seat++) {
            signUp("Deltaker", Language.BOKMAL);
        }
        RegistrationId last = signUp("Kari", Language.BOKMAL);
        people.signIn(people.coordinator(service.value()));

        PrintedPaper paper = PrintedPaper.of(letters.letter(last).orElseThrow());

        assertThat(paper.title()).isEqualTo("Du står på venteliste");
        assertThat(paper.text())
                .contains("som nummer 1", "Blir det en ledig plass")
                .doesNotContain("Du har fått plass");
    }

    @Test
    void isForTheServicesOwnCoordinatorsAlone() {
        RegistrationId kari = signUp("Kari", Language.BOKMAL);
        List<AccountId> others = List.of(
                people.coordinator(courses.service().value()),
                people.administrator(),
                sessions.hosts(course).getFirst().account());

        for (AccountId other : others) {
            people.signIn(other);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> letters.letter(kari));
        }
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> letters.letter(kari));
    }

    @Test
    void thereIsNoneForWhoHasLeftOrNeverWas() {
        RegistrationId kari = signUp("Kari", Language.BOKMAL);
        people.signIn(people.coordinator(service.value()));
        signOff.signOff(kari);

        assertThat(letters.letter(kari)).isEmpty();
        assertThat(letters.letter(RegistrationId.random())).isEmpty();
    }

    @Test
    void thereIsNoneForWhoGetsTheLinkThemselves() {
        RegistrationId kari = withAddress("Kari", Language.BOKMAL);
        people.signIn(people.coordinator(service.value()));

        assertThat(letters.letter(kari)).isEmpty();
    }

    @Test
    void whoHasNotAnsweredReadsWhatIsAskedAndUntilWhen() throws Exception {
        RegistrationId kari = ask("Kari", Language.BOKMAL);
        people.signIn(people.coordinator(service.value()));

        PrintedPaper paper = PrintedPaper.of(letters.letter(kari).orElseThrow());

        assertThat(paper.title()).isEqualTo("Vil du være med?");
        assertThat(paper.text()).contains("Svar senest", "trykk ja").doesNotContain("Du har fått plass");
    }

    private RegistrationId signUp(String name, Language language) {
        RegistrationId who = ask(name, language);
        registered.yes(who);
        return who;
    }

    private RegistrationId ask(String name, Language language) {
        RegistrationId who = withAddress(name, language);
        database.sql("update registration set email = null where id = ?")
                .param(who.value())
                .update();
        return who;
    }

    private RegistrationId withAddress(String name, Language language) {
        return registered.ask(new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                UUID.randomUUID() + "@eksempel.no",
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                language));
    }
}
