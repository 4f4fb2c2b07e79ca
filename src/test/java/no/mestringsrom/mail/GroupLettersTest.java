package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.CourseForgotten;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class GroupLettersTest {

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    @Autowired
    GroupLetters letters;

    @Autowired
    Participants participants;

    @Autowired
    TestParticipants signUps;

    @Autowired
    DeadLetters undelivered;

    @Autowired
    SignOff signOff;

    @Autowired
    Links links;

    @Autowired
    Outbox outbox;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    CourseFacts course;
    String own = UUID.randomUUID() + "@eksempel.no";

    @BeforeEach
    void aFullCourse() {
        service = courses.service();
        CourseId id = courses.published(service, LocalDateTime.parse("2026-03-23T18:00"));
        course = sessions.facts(id);
        for (int i = 0; i <= 12; i++) {
            signUps.signUp(TestParticipants.form(id, "Kari", i + "-" + own, "5501"));
        }
        clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aHostWritesToEachOfTheGroupAlone() throws Exception {
        people.signIn(host());
        assertThat(letters.recipients(course.id(), false)).isEqualTo(new GroupLetters.Recipients(12, 0, 0));

        write("Ta med noe å skrive med.\r\n\r\n<b>Vel møtt!</b>", false);

        for (int i = 0; i < 12; i++) {
            OutboxMail mail = to(i).getFirst();
            assertThat(mail.subject()).isEqualTo("En beskjed til gruppa");
            assertThat(mail.recipient()).isEqualTo(i + "-" + own);
            assertThat(mail.body()).contains("skriver til gruppa:\n\nTa med noe å skrive med.\n\n<b>Vel møtt!</b>\n\n");
        }
        assertThat(to(12)).hasSize(1);
        assertThat(letters.written(course.id())).singleElement().satisfies(written -> {
            assertThat(written.recipients()).isEqualTo(12);
            assertThat(written.by()).endsWith("Prøve");
        });
        assertThat(page(0)).contains("Beskjeder til deg", "Ta med noe å skrive med.", "&lt;b&gt;Vel møtt!");
        assertThat(page(12)).doesNotContain("Ta med noe");
        assertThat(logged()).isOne();
    }

    /** Nothing goes to whoever has no address: a coordinator is shown whom to ring. */
    @Test
    void saysWhoHasToBeRung() {
        people.signIn(people.coordinator(service.value()));
        database.sql("update registration set email = null where email = ?")
                .param("3-" + own)
                .update();
        assertThat(letters.recipients(course.id(), false)).isEqualTo(new GroupLetters.Recipients(12, 0, 1));

        write("Ta med noe å skrive med.", false);

        assertThat(undelivered.look(course.id())).singleElement().satisfies(letter -> {
            assertThat(letter.name()).isEqualTo("Kari");
            assertThat(letter.kind()).isEqualTo(MessageKind.GROUP);
            assertThat(letter.why()).isEqualTo(Failure.NO_ADDRESS);
        });
        undelivered.tryAgain(undelivered.look(course.id()).getFirst().id());
        assertThat(undelivered.count(course)).as("there is nowhere to send it").isOne();
    }

    @Test
    void reachesThoseInLineTooWhereThatIsWanted() throws Exception {
        people.signIn(people.coordinator(service.value()));

        write("Vi prøver å få til ett kurs til.", true);

        assertThat(to(12).getFirst().subject()).isEqualTo("En beskjed til gruppa");
        assertThat(page(12)).contains("Beskjeder til deg", "Vi prøver å få til ett kurs til.");
    }

    @Test
    void goesOutOnceHoweverOftenItIsSentIn() {
        people.signIn(host());
        WriteToGroup twice = new WriteToGroup(UUID.randomUUID(), course.id(), "Hei", false);

        letters.write(twice);
        letters.write(twice);

        assertThat(to(0)).hasSize(2);
        assertThat(letters.written(course.id())).hasSize(1);
    }

    @Test
    void isNotForStrangersNorNeighboursNorThoseWhoSaidNo() {
        for (AccountId other : List.of(
                people.coordinator(courses.service().value()),
                courses.professional("Ny"),
                people.administrator(),
                people.someone("Ukjent"))) {
            people.signIn(other);
            assertThat(letters.mayWrite(course)).isFalse();
            refused(() -> write("Hei", false));
            refused(() -> letters.recipients(course.id(), false));
            refused(() -> letters.written(course.id()));
        }
        SecurityContextHolder.clearContext();
        refused(() -> write("Hei", false));
        assertThat(to(0)).hasSize(1);
    }

    @Test
    void refusesWhatIsEmptyOrTooLongOrForNobody() {
        people.signIn(people.coordinator(service.value()));
        CourseId empty = courses.published(service, LocalDateTime.parse("2026-04-20T18:00"));

        refused(GroupLetterRefused.Reason.EMPTY, course.id(), " \r\n\0 ");
        refused(GroupLetterRefused.Reason.TOO_LONG, course.id(), "a".repeat(2001));
        refused(GroupLetterRefused.Reason.NOBODY, empty, "Hei");
        write("a".repeat(2000), false);
    }

    @Test
    void aGroupIsNotWrittenToWithoutEnd() {
        people.signIn(people.coordinator(service.value()));
        WriteToGroup first = new WriteToGroup(UUID.randomUUID(), course.id(), "Hei", false);
        letters.write(first);
        IntStream.range(1, GroupLetters.MOST_A_DAY).forEach(number -> write("Hei igjen", false));

        refused(GroupLetterRefused.Reason.TOO_MANY, course.id(), "Hei enda en gang");
        letters.write(first);
        assertThat(letters.written(course.id())).hasSize(GroupLetters.MOST_A_DAY);
        clock.advance(Duration.ofDays(1));
        write("God morgen", false);
    }

    @Test
    void forgetsWhoItWentToAndInTheEndWhatItSaid() throws Exception {
        people.signIn(host());
        write("Hei", false);
        signOff.signOff(person(0).registration());
        assertThat(letters.written(course.id()).getFirst().recipients()).isEqualTo(11);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new CourseForgotten(course.id())));

        assertThat(letters.written(course.id())).isEmpty();
        assertThat(to(1)).isEmpty();
    }

    private void write(String text, boolean alsoWaiting) {
        letters.write(new WriteToGroup(UUID.randomUUID(), course.id(), text, alsoWaiting));
    }

    private void refused(Runnable attempt) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(attempt::run);
    }

    private void refused(GroupLetterRefused.Reason reason, CourseId to, String text) {
        assertThatExceptionOfType(GroupLetterRefused.class)
                .isThrownBy(() -> letters.write(new WriteToGroup(UUID.randomUUID(), to, text, false)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private AccountId host() {
        return sessions.hosts(course.id()).stream()
                .map(CourseHostSeat::account)
                .findFirst()
                .orElseThrow();
    }

    private Addressee person(int number) {
        return participants.addressees(course.id()).get(number);
    }

    private String page(int number) throws Exception {
        String link = "/p/"
                + links.sign(
                        LinkPurpose.PARTICIPANT, person(number).registration().value());
        String without = web.perform(get(link)).andReturn().getResponse().getRedirectedUrl();
        return web.perform(get(without == null ? link : without))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long logged() {
        return database.sql("select count(*) from access_log where what = 'written to group' and course_id = ?")
                .param(course.id().value())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    private List<OutboxMail> to(int number) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(number + "-" + own) && mail.kind() != MessageKind.CONFIRM)
                .toList();
    }
}
