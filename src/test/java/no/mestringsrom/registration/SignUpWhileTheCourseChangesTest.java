package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody signs up, and before that is committed the course is changed. */
@ServiceTest
class SignUpWhileTheCourseChangesTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-23T18:00");

    private static final boolean POSTGRESQL =
            System.getProperty("test.database", "h2").equals("postgresql");

    @Autowired
    Places places;

    @Autowired
    Participants participants;

    @Autowired
    CoursePlanning planning;

    @Autowired
    Outbox outbox;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    CourseId course;
    AccountId coordinator;
    String email = UUID.randomUUID() + "@eksempel.no";

    @BeforeEach
    void aCourseWithSomebodyInIt() {
        LearningServiceId service = courses.service();
        course = courses.published(service, FIRST);
        coordinator = people.coordinator(service.value());
        places.take(form("en-annen-" + email), Introduction.NONE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theyAreToldThatItIsCancelled() throws Exception {
        signUpWhile(() -> planning.cancel(course, "Vertene er blitt syke."));

        assertThat(mails()).containsExactlyInAnyOrder("Bekreft at du vil være med", "Du har fått plass", "Avlyst");
    }

    @Test
    void theyAreToldOfTheNewTime() throws Exception {
        signUpWhile(this::moveTheFirstSession);

        assertThat(mails())
                .containsExactlyInAnyOrder("Bekreft at du vil være med", "Du har fått plass", "Ny tid for samlingen");
    }

    /** Lets the change go as far as it gets while the sign-up is open. */
    private void signUpWhile(Runnable change) throws Exception {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Future<?>> changing = new CompletableFuture<>();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                SignUpCommand form = form(email);
                places.take(form, Introduction.NONE);
                places.confirm(
                        course,
                        participants
                                .submitted(course, form.submission())
                                .orElseThrow()
                                .id());
                Future<?> running = other.submit(() -> {
                    people.signIn(coordinator);
                    change.run();
                });
                changing.complete(running);
                while (!running.isDone() && waiting() == 0) {
                    Thread.onSpinWait();
                }
            });
            changing.join().get(10, TimeUnit.SECONDS);
        }
    }

    private void moveTheFirstSession() {
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                FIRST.plusDays(1),
                first.plan().agenda()));
    }

    /** How many wait for a lock in the database. */
    private int waiting() {
        return database.sql(
                        POSTGRESQL
                                ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                : "select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Integer.class)
                .single();
    }

    private List<String> mails() {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(email))
                .map(OutboxMail::subject)
                .toList();
    }

    private SignUpCommand form(String address) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                "Kari",
                address,
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL);
    }
}
