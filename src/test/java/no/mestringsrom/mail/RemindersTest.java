package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.SessionProgress;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.TestAttendance;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class RemindersTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-23T18:00");

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestAttendance attendance;

    @Autowired
    CoursePlanning planning;

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
        SessionDetails first = planning.course(course).sessions().getFirst();
        clock.set(instant(FIRST.minusHours(20)));
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                moved,
                first.plan().agenda()));

        at(FIRST.minusHours(1));
        assertThat(newest("kari").subject()).isEqualTo("Ny tid for samlingen");

        at(moved.minusDays(1));
        at(moved.minusHours(1));
        assertThat(told("kari"))
                .as("and what had not gone out yet of the old time does not go out any more")
                .containsExactly(
                        "Samlingen begynner snart",
                        "Påminnelse om samlingen",
                        "Ny tid for samlingen",
                        "Du har fått plass");
        assertThat(newest("kari").body()).contains("Samling 1 begynner kl. 18.00.");
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
        assertThat(newest("kari").body()).contains("/evaluering\n", "Åtte uker etter siste samling");
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
                .forEach(to -> attendance.came(session.id(), to.registration().value()));
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
        return outbox.recent(10_000).stream()
                .filter(mail -> mail.recipient().equals(address) && mail.kind() != MessageKind.CONFIRM)
                .toList();
    }
}
