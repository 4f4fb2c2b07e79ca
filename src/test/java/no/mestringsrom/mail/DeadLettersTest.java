package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class DeadLettersTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-23T18:00");

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    @Autowired
    CoursePlanning planning;

    @Autowired
    Participants participants;

    @Autowired
    TestParticipants signUps;

    @Autowired
    SignOff signOff;

    @Autowired
    Reminders reminders;

    @Autowired
    DeadLetters letters;

    @Autowired
    MailMessages messages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    CourseFacts course;
    AccountId coordinator;
    RegistrationId kari;
    Carrier.Outcome answer = Carrier.Outcome.REFUSED;
    final List<String> taken = new ArrayList<>();

    @BeforeEach
    void aConfirmationThatIsRefused() {
        messages.deleteAllInBatch();
        service = courses.service();
        CourseId id = courses.published(service, FIRST);
        course = sessions.facts(id);
        messages.deleteAllInBatch();
        signUps.signUp(TestParticipants.form(id, "Kari Prøve", "skrivefeil@eksempel.example", "5501"));
        messages.deleteAllInBatch(messages.findAll().stream()
                .filter(message -> message.kind() == MessageKind.CONFIRM)
                .toList());
        kari = participants.confirmed(id).getFirst().id();
        coordinator = people.coordinator(service.value());
        people.signIn(coordinator);
        send();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheCoordinatorWhoDidNotGetWhatAndWhy() {
        assertThat(letters.count(course)).isOne();
        assertThat(letters.mine())
                .extracting(DeadLetters.Count::course, DeadLetters.Count::messages)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(course, 1));
        assertThat(looks()).isZero();

        assertThat(letters.look(course.id())).singleElement().satisfies(letter -> {
            assertThat(letter.name()).isEqualTo("Kari Prøve");
            assertThat(letter.recipient()).isEqualTo("skrivefeil@eksempel.example");
            assertThat(letter.kind()).isEqualTo(MessageKind.SEAT);
            assertThat(letter.why()).isEqualTo(Failure.REFUSED);
            assertThat(letter.since()).isEqualTo(clock.instant());
        });
        assertThat(looks()).isOne();
    }

    @Test
    void sendsItAgainWithAllItSaid() {
        UUID id = letters.look(course.id()).getFirst().id();
        answer = Carrier.Outcome.TAKEN;

        letters.tryAgain(id);
        letters.tryAgain(id);
        assertThat(letters.count(course)).isZero();
        send();

        assertThat(taken).singleElement().satisfies(body -> assertThat(body).contains("http://localhost/p/"));
        letters.tryAgain(id);
        send();
        assertThat(taken).hasSize(1);
    }

    @Test
    void leavesTheListWhenSomebodyHasRung() {
        letters.settle(letters.look(course.id()).getFirst().id());

        assertThat(letters.count(course)).isZero();
        assertThat(letters.mine()).isEmpty();
    }

    @Test
    void isForTheCoordinatorsOfTheServiceAlone() {
        UUID id = letters.look(course.id()).getFirst().id();
        for (AccountId other : List.of(
                people.coordinator(courses.service().value()),
                people.administrator(),
                sessions.hosts(course.id()).getFirst().account())) {
            people.signIn(other);
            assertThat(letters.count(course)).isZero();
            assertThat(letters.mine()).isEmpty();
            refused(() -> letters.look(course.id()));
            refused(() -> letters.tryAgain(id));
            refused(() -> letters.settle(id));
        }
        SecurityContextHolder.clearContext();
        refused(() -> letters.look(course.id()));
    }

    /** Whoever has left is forgotten: here too. */
    @Test
    void goesWithWhoeverLeaves() {
        signOff.signOff(kari);

        assertThat(letters.count(course)).isZero();
    }

    @Test
    void showsNoReminderWhoseTimeIsOver() {
        letters.settle(letters.look(course.id()).getFirst().id());
        clock.set(FIRST.minusMinutes(30)
                .atZone(java.time.ZoneId.of("Europe/Oslo"))
                .toInstant());
        reminders.remind();
        clock.advance(Duration.ofMinutes(31));
        send();

        assertThat(letters.count(course)).isZero();
        assertThat(letters.mine()).isEmpty();
    }

    /** One that still waits for the mail server would name the old time. */
    @Test
    void dropsTheReminderThatWaitsWhenTheSessionIsMoved() {
        answer = Carrier.Outcome.NOT_NOW;
        clock.set(FIRST.minusDays(1).atZone(java.time.ZoneId.of("Europe/Oslo")).toInstant());
        reminders.remind();
        send();
        assertThat(waiting()).contains("Påminnelse om samlingen");

        SessionDetails first = planning.course(course.id()).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                FIRST.plusDays(3),
                first.plan().agenda()));

        assertThat(waiting()).doesNotContain("Påminnelse om samlingen").contains("Ny tid for samlingen");
    }

    private List<String> waiting() {
        return database.sql("select subject from mail_message where person_id = ? and sent_at is null")
                .param(kari.value())
                .query(String.class)
                .list();
    }

    private void refused(Runnable attempt) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(attempt::run);
    }

    private void send() {
        new Postman(
                        messages,
                        List.of(new Carrier() {
                            @Override
                            public Channel channel() {
                                return Channel.EMAIL;
                            }

                            @Override
                            public Outcome deliver(Parcel parcel) {
                                if (answer == Outcome.TAKEN) {
                                    taken.add(parcel.body());
                                }
                                return answer;
                            }
                        }),
                        new TransactionTemplate(transactions),
                        clock)
                .sendAllDue();
    }

    private long looks() {
        return database.sql("select count(*) from access_log where what = 'undelivered messages' and course_id = ?")
                .param(course.id().value())
                .query(Long.class)
                .single();
    }
}
