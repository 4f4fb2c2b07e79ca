package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseWriting;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.SessionProgress;
import no.mestringsrom.course.WriteCourse;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.SessionAttendance;
import no.mestringsrom.room.TestAttendance;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class RemindersTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-23T18:00");

    @Autowired
    HostMails hostMails;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestAttendance attendance;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseWriting writing;

    @Autowired
    CourseSessions sessions;

    @Autowired
    SessionProgress progress;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    TestParticipants signUps;

    @Autowired
    Reminders reminders;

    @Autowired
    MailMessages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Occasions occasions;

    @Autowired
    Meetings meetings;

    @Autowired
    Stationery stationery;

    @Autowired
    Texts texts;

    @Autowired
    LearningServices services;

    @Autowired
    SessionAttendance cameTo;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    CourseId course;
    String own = UUID.randomUUID() + "@eksempel.no";

    @BeforeEach
    void publish() {
        service = courses.service();
        course = courses.published(service, FIRST);
        signUp("kari");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void remindsAWeekADayAndAnHourBeforeEachOnce() {
        at(FIRST.minusDays(7).minusMinutes(1));
        assertThat(told("kari")).containsExactly("Du har fått plass");

        at(FIRST.minusDays(7));
        at(FIRST.minusDays(7).plusMinutes(1));
        OutboxMail week = newest("kari");
        assertThat(week.subject()).isEqualTo("Snart er det første samling");
        assertThat(week.body())
                .contains("Den første samlingen er mandag 23. mars 2026 kl. 18.00", "Slik blir du med", "Prøv gjerne")
                .containsPattern("http://localhost/p/\\S+");

        at(FIRST.minusDays(1));
        at(FIRST.minusHours(20));
        assertThat(newest("kari").body()).contains("Samling 1 er mandag 23. mars 2026 kl. 18.00 til kl. 19.55.");

        at(FIRST.minusHours(1));
        at(FIRST.minusMinutes(1));
        OutboxMail hour = newest("kari");
        assertThat(hour.body()).contains("Samling 1 begynner kl. 18.00.").containsPattern("http://localhost/p/\\S+");
        assertThat(told("kari"))
                .containsExactly(
                        "Samlingen begynner snart",
                        "Påminnelse om samlingen",
                        "Snart er det første samling",
                        "Du har fått plass");
        at(FIRST);
        assertThat(told("kari")).hasSize(4);

        at(FIRST.plusDays(6));
        assertThat(newest("kari").body()).contains("Samling 2 er mandag 30. mars 2026");
    }

    @Test
    void remindsInTheReadersLanguageAndNamesTheCourseInIt() {
        people.signIn(people.coordinator(service.value()));
        writing.write(new WriteCourse(
                course,
                planning.course(course).version(),
                Language.BOKMAL,
                Map.of(Language.NORTHERN_SAMI, new WriteCourse.Words("Diabeteskursa", "", Map.of()))));
        SecurityContextHolder.clearContext();
        signUps.signUp(TestParticipants.form(course, "ande", "ande-" + own, "5501", Language.NORTHERN_SAMI));

        at(FIRST.minusDays(1));

        assertThat(newest("ande").body())
                .contains("Diabeteskursa")
                .doesNotContain("Diabetes type 2-kurs")
                .containsPattern("http://localhost/p/\\S+\\?lang=se");
        assertThat(newest("kari").body()).contains("Diabetes type 2-kurs").doesNotContain("?lang=");
    }

    @Test
    void namesNoCourseInASubjectAndTellsItLast() {
        Stream.of(FIRST.minusDays(7), FIRST.minusDays(1), FIRST.minusHours(1)).forEach(this::at);

        assertThat(mine("kari")).hasSize(4).allSatisfy(mail -> {
            assertThat(mail.subject()).doesNotContainIgnoringCase("diabetes");
            assertThat(mail.body()).contains("\n\nDette gjelder: Diabetes type 2-kurs.\n\n");
        });
    }

    /** Whatever was late but is still of use comes when the house is up again; what is of no use does not. */
    @Test
    void makesUpForWhatWasDueWhileTheHouseWasDown() {
        at(FIRST.minusDays(5));
        assertThat(newest("kari").subject()).isEqualTo("Snart er det første samling");

        at(FIRST.minusHours(2));
        assertThat(newest("kari").subject())
                .as("the reminder of the day before is of no use any more")
                .isEqualTo("Snart er det første samling");

        at(FIRST.minusMinutes(10));
        assertThat(newest("kari").subject()).isEqualTo("Samlingen begynner snart");

        LocalDateTime second = FIRST.plusDays(7);
        at(second.plusMinutes(1));
        assertThat(newest("kari").body()).as("it has begun").contains("Samling 1");
    }

    @Test
    void spareNobodyWhoSignsUpLateWhatTheyWereToldAMomentAgo() {
        clock.set(instant(FIRST.minusDays(1).plusHours(2)));
        signUp("per");
        at(FIRST.minusDays(1).plusHours(3));
        assertThat(told("per")).containsExactly("Du har fått plass");

        at(FIRST.minusHours(1));
        assertThat(told("per")).containsExactly("Samlingen begynner snart", "Du har fått plass");
    }

    @Test
    void tellsNothingToThoseInLineOrInACancelledCourse() {
        for (int i = 0; i < 12; i++) {
            signUp("nummer" + i);
        }
        at(FIRST.minusDays(7));
        assertThat(told("nummer11")).containsExactly("Du står på venteliste");
        assertThat(told("nummer10")).hasSize(2);

        people.signIn(people.coordinator(service.value()));
        planning.cancel(course, "Vertene er blitt syke.");
        at(FIRST.minusDays(1));
        at(FIRST.minusHours(1));
        assertThat(told("kari"))
                .as("what had not gone out yet does not go out any more")
                .containsExactly("Avlyst", "Du har fått plass");
    }

    @Test
    void followsASessionThatIsMoved() {
        at(FIRST.minusDays(7));
        at(FIRST.minusDays(1));
        people.signIn(people.coordinator(service.value()));
        LocalDateTime moved = FIRST.plusDays(2);
        clock.set(instant(FIRST.minusHours(20)));
        move(0, moved);

        at(FIRST.minusHours(1));
        assertThat(newest("kari").subject())
                .as("how to join had not gone out either: it is told anew")
                .isEqualTo("Snart er det første samling");
        assertThat(newest("kari").body()).contains("onsdag 25. mars 2026");

        at(moved.minusDays(1));
        at(moved.minusHours(1));
        assertThat(told("kari"))
                .as("and what had not gone out yet of the old time does not go out any more")
                .containsExactly(
                        "Samlingen begynner snart",
                        "Påminnelse om samlingen",
                        "Snart er det første samling",
                        "Ny tid for samlingen",
                        "Du har fått plass");
        assertThat(newest("kari").body()).contains("Samling 1 begynner kl. 18.00.");
    }

    private void move(int number, LocalDateTime to) {
        SessionDetails session = planning.course(course).sessions().get(number);
        planning.change(new ChangeSession(
                session.plan().id(),
                session.version(),
                session.plan().title(),
                to,
                session.plan().agenda()));
    }

    /** The mail server is away meanwhile. */
    @Test
    void keepsWhatWaitsAboutTheOtherSessionsWhereOneIsMoved() {
        at(FIRST.minusDays(7));
        at(FIRST.minusDays(1));
        people.signIn(people.coordinator(service.value()));

        move(1, FIRST.plusDays(8));

        assertThat(told("kari"))
                .containsExactlyInAnyOrder(
                        "Ny tid for samlingen",
                        "Påminnelse om samlingen",
                        "Snart er det første samling",
                        "Du har fått plass");
    }

    /** Somebody has the course in hand while we look. */
    @Test
    void tellsTheNewTimeWhereTheSessionIsBeingMoved() throws Exception {
        people.signIn(people.coordinator(service.value()));
        clock.set(instant(FIRST.minusDays(1)));
        Thread house = Thread.ofPlatform().unstarted(reminders::remind);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            move(0, FIRST.plusHours(1));
            house.start();
            // Until it waits for us; it does nothing for so long only if it does.
            for (int i = 0; i < 20 && house.isAlive(); i++) {
                pause();
            }
        });
        house.join();
        reminders.remind();

        assertThat(mine("kari"))
                .extracting(OutboxMail::body)
                .noneMatch(body -> body.contains("Samling 1 er mandag 23. mars 2026 kl. 18.00 til"));
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A course whose letters cannot be written keeps nobody in another from being reminded. */
    @Test
    void oneCourseThatFailsHoldsUpNoOther() {
        CourseId broken = courses.published(service, FIRST);
        signUps.signUp(TestParticipants.form(broken, "per", "per-" + own, "5501"));
        clock.set(instant(FIRST.minusDays(1)));
        new Reminders(
                        outbox,
                        occasions,
                        messages,
                        new ReminderLetters(meetings, stationery, texts) {
                            @Override
                            Letter of(
                                    Reminder reminder,
                                    Addressee to,
                                    SessionPlan session,
                                    @Nullable SessionPlan next,
                                    CourseFacts about,
                                    LearningServiceSummary by) {
                                if (about.id().equals(broken)) {
                                    throw new IllegalStateException("This course's title cannot be written");
                                }
                                return super.of(reminder, to, session, next, about, by);
                            }
                        },
                        hostMails,
                        sessions,
                        services,
                        participants,
                        accounts,
                        cameTo,
                        transactions,
                        clock)
                .remind();

        assertThat(told("kari")).startsWith("Påminnelse om samlingen");
        assertThat(told("per")).containsExactly("Du har fått plass");

        reminders.remind();
        assertThat(told("per")).startsWith("Påminnelse om samlingen");
    }

    @Test
    void tellsTheHourBeforeAllThatCanWait() {
        messages.deleteAllInBatch();
        at(FIRST.minusDays(1));
        at(FIRST.minusHours(1));

        assertThat(messages.lockNextDue(clock.instant(), Channel.EMAIL.name()))
                .hasValueSatisfying(
                        first -> assertThat(first.summary().subject()).isEqualTo("Samlingen begynner snart"));
    }

    /** What a mail and the privacy page promise is what the rule does. */
    @Test
    void promisesToForgetWhenItDoes() {
        assertThat(TestParticipants.keptAfterLastSession())
                .as("change the words below, and the texts, where this changes")
                .isEqualTo(Period.ofMonths(3));
        Map.of(
                        Language.BOKMAL, "tre måneder",
                        Language.NYNORSK, "tre månader",
                        Language.ENGLISH, "three months",
                        Language.NORTHERN_SAMI, "golbma mánu")
                .forEach((language, words) -> Stream.of("mail.Reminders.after.goesOn", "site.Privacy.forgotten.course")
                        .forEach(key -> assertThat(texts.get(language, key, "")).containsIgnoringCase(words)));
    }

    @Test
    void remindsTheHostsToo() {
        at(FIRST.minusDays(1));
        at(FIRST.minusHours(1));

        assertThat(sessions.hosts(course)).hasSize(2).allSatisfy(host -> {
            List<OutboxMail> mails = to(accounts.get(host.account()).email());
            assertThat(mails)
                    .extracting(OutboxMail::subject)
                    .startsWith("Samlingen begynner snart", "Påminnelse om samlingen");
            assertThat(mails.getFirst().body())
                    .contains("http://localhost/start")
                    .doesNotContain("/p/");
        });
    }

    @Test
    void missesThoseWhoDidNotComeTheMorningAfter() {
        signUp("per");
        SessionPlan first = held(0, "kari");

        at(first.plannedEndLocal().plusHours(2));
        assertThat(newest("per").subject()).isEqualTo("Du har fått plass");
        at(FIRST.toLocalDate().plusDays(1).atTime(10, 0));
        at(FIRST.toLocalDate().plusDays(1).atTime(11, 0));

        assertThat(told("per")).startsWith("Vi savnet deg", "Du har fått plass").hasSize(2);
        assertThat(newest("per").body())
                .contains("Vi savnet deg på samling 1.", "samling 2: mandag 30. mars 2026")
                .containsPattern("http://localhost/p/\\S+");
        assertThat(told("kari")).doesNotContain("Vi savnet deg");
    }

    @Test
    void missesNobodyWhereTheSessionWasNotHeld() {
        at(FIRST.toLocalDate().plusDays(1).atTime(10, 0));

        assertThat(told("kari")).doesNotContain("Vi savnet deg");
    }

    /** The hosts may forget to end the last one; and once is enough, whoever says it. */
    @Test
    void thanksAllOnceAfterTheCourseAndMissesNobodyThen() {
        for (int i = 0; i < 3; i++) {
            held(i, "kari");
        }
        SessionPlan last = sessions.sessions(course).get(3);
        clock.set(last.startsAt());
        progress.begun(last.id());

        at(last.startsAtLocal().toLocalDate().plusDays(1).atTime(10, 0));
        at(last.startsAtLocal().toLocalDate().plusDays(1).atTime(10, 1));

        assertThat(newest("kari").subject()).isEqualTo("Hvordan var det?");
        assertThat(newest("kari").body()).contains("/evaluering\n", "Tre måneder etter siste samling");
        assertThat(told("kari"))
                .doesNotContain("Vi savnet deg")
                .filteredOn(subject -> subject.equals("Hvordan var det?"))
                .hasSize(1);
    }

    @Test
    void thanksOnceWhereTheHostsEndedTheCourse() {
        for (int i = 0; i < 4; i++) {
            held(i, "kari");
        }
        SessionPlan last = sessions.sessions(course).get(3);

        at(last.startsAtLocal().toLocalDate().plusDays(1).atTime(10, 0));

        assertThat(told("kari"))
                .filteredOn(subject -> subject.equals("Hvordan var det?"))
                .hasSize(1);
    }

    /** Two houses, or the old and the new one at a rolling restart, look in the same minute. */
    @Test
    void tellsOnceWhereTwoLookAtOnce() throws Exception {
        for (int i = 0; i < 11; i++) {
            signUp("nummer" + i);
        }
        clock.set(instant(FIRST.minusDays(1)));
        List<Thread> houses = Stream.generate(() -> Thread.ofPlatform().unstarted(reminders::remind))
                .limit(4)
                .toList();
        houses.forEach(Thread::start);
        for (Thread house : houses) {
            house.join();
        }

        for (int i = 0; i < 11; i++) {
            assertThat(told("nummer" + i)).containsExactly("Påminnelse om samlingen", "Du har fått plass");
        }
    }

    /** What a coordinator has dealt with and taken off the list is not told again. */
    @Test
    void tellsNothingAgainThoughTheMessageIsGone() {
        at(FIRST.minusDays(1));
        messages.deleteAllInBatch();

        at(FIRST.minusHours(20));

        assertThat(mine("kari")).isEmpty();
    }

    /** On the wall it is the same time the day before, though 25 hours of night and day lie between. */
    @Test
    void goesByTheClockOnTheWallWhenClocksAreChanged() {
        LocalDateTime sunday = LocalDateTime.parse("2026-10-25T18:00");
        clock.set(Instant.parse("2026-10-10T12:00:00Z"));
        course = courses.published(service, sunday);
        signUp("ola");

        at(LocalDateTime.parse("2026-10-24T17:59"));
        assertThat(newest("ola").subject()).isEqualTo("Du har fått plass");
        at(LocalDateTime.parse("2026-10-24T18:00"));
        assertThat(newest("ola").body()).contains("søndag 25. oktober 2026 kl. 18.00");
    }

    private SessionPlan held(int number, String... present) {
        SessionPlan session = sessions.sessions(course).get(number);
        clock.set(session.startsAt());
        progress.begun(session.id());
        participants.addressees(course).stream()
                .filter(to -> Stream.of(present).anyMatch(name -> to.email().equals(name + "-" + own)))
                .forEach(to -> attendance.came(
                        CourseSittings.id(session.id()), to.registration().value()));
        clock.set(session.plannedEnd());
        progress.ended(session.id());
        return session;
    }

    private void at(LocalDateTime wall) {
        clock.set(instant(wall));
        reminders.remind();
        clock.advance(Duration.ofSeconds(1));
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(OSLO).toInstant();
    }

    private void signUp(String name) {
        signUps.signUp(TestParticipants.form(course, name, name + "-" + own, "5501"));
    }

    private List<String> told(String name) {
        return mine(name).stream().map(OutboxMail::subject).toList();
    }

    private OutboxMail newest(String name) {
        return mine(name).getFirst();
    }

    private List<OutboxMail> mine(String name) {
        return to(name + "-" + own);
    }

    /** The newest first. */
    private List<OutboxMail> to(String address) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address) && mail.kind() != MessageKind.CONFIRM)
                .toList();
    }
}
