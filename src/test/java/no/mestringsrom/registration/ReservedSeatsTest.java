package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SeatCounts.Count;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.ReservationRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ReservedSeatsTest {

    private static final String TROMSO = "5501";
    private static final String BALSFJORD = "5532";
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-06T18:00");

    @Autowired
    ReservedSeats reserved;

    @Autowired
    SignUp signUp;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    Seats seats;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    CourseId course;

    @BeforeEach
    void aCourseOfFourSeatsForTwo() {
        service = courses.service();
        course = courses.shared(service, FIRST, 4, Set.of(TROMSO, BALSFJORD));
        people.signIn(people.coordinator(service.value()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoComesFromElsewhereWaitsWhileTheReservedSeatsAreFreeAndHasOneWhenTheyAreReleased() {
        reserved.reserve(course, Map.of(BALSFJORD, 2, TROMSO, 0), 14);
        assertThat(reserved.of(course).seats()).isEqualTo(Map.of(BALSFJORD, 2));
        come(TROMSO, 2);

        RegistrationId waits = come(TROMSO);
        RegistrationId theirs = come(BALSFJORD);

        assertThat(status(waits)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(status(theirs))
                .as("does not jump the queue: it is reserved")
                .isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(participants.placeInLine(waits)).isEqualTo(1);

        clock.set(reserved.of(course).released().minusSeconds(1));
        registered.settleWhatIsDue();
        assertThat(status(waits)).isEqualTo(RegistrationStatus.WAITING);

        clock.advance(Duration.ofSeconds(1));
        registered.settleWhatIsDue();
        registered.settleWhatIsDue();
        assertThat(status(waits)).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void whatIsReservedNoLongerGoesToThoseWhoWaitAtOnce() {
        reserved.reserve(course, Map.of(BALSFJORD, 4), 14);
        RegistrationId waits = come(TROMSO);

        reserved.reserve(course, Map.of(BALSFJORD, 3), 14);

        assertThat(status(waits)).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void anEarlierStartReleasesThemEarlier() {
        reserved.reserve(course, Map.of(BALSFJORD, 4), 14);
        RegistrationId waits = come(TROMSO);
        SessionDetails first = planning.course(course).sessions().getFirst();

        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                LocalDateTime.parse("2026-03-20T18:00"),
                first.plan().agenda()));

        assertThat(status(waits)).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void whatWasReservedForAMunicipalityThatIsNoLongerInTheCourseIsForAll() {
        reserved.reserve(course, Map.of(BALSFJORD, 4), 14);
        RegistrationId waits = come(TROMSO);

        change(4, Set.of(TROMSO));

        assertThat(status(waits)).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(reserved.of(course).seats()).isEmpty();
    }

    @Test
    void aCourseInPlanningCanHaveNoFewerSeatsThanAreReserved() {
        CourseId planned = planning.plan(courses.plan(service, FIRST));
        reserved.reserve(planned, Map.of(BALSFJORD, 7), 14);
        course = planned;

        change(7, Set.of(TROMSO, BALSFJORD));
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> change(6, Set.of(TROMSO, BALSFJORD)))
                .returns(CourseRefused.Reason.CAPACITY_IS_RESERVED, CourseRefused::reason);

        assertThat(sessions.facts(planned).capacity()).isEqualTo(7);
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(Map.of(BALSFJORD, 3, TROMSO, 2), 14, Reason.MORE_THAN_THERE_ARE);
        refuses(Map.of(BALSFJORD, Integer.MAX_VALUE, TROMSO, Integer.MAX_VALUE), 14, Reason.MORE_THAN_THERE_ARE);
        refuses(Map.of(BALSFJORD, -1), 14, Reason.NEGATIVE);
        refuses(Map.of("0301", 1), 14, Reason.MUNICIPALITY_OUTSIDE);
        refuses(Map.of(BALSFJORD, 1), -1, Reason.DAYS_OUT_OF_RANGE);
        refuses(Map.of(BALSFJORD, 1), 366, Reason.DAYS_OUT_OF_RANGE);
        assertThat(reserved.of(course).seats()).isEmpty();
    }

    @Test
    void isForTheCoordinatorsOfTheServiceAlone() {
        for (var other : List.of(
                people.coordinator(courses.service().value()),
                people.administrator(),
                sessions.hosts(course).getFirst().account())) {
            people.signIn(other);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> reserved.reserve(course, Map.of(BALSFJORD, 1), 14));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reserved.of(course));
        }
    }

    @Test
    void threeHundredAtOnceFillEverySeatAndLeaveNobodyWhoMayHaveOne() throws Exception {
        course = courses.published(service, FIRST);
        reserved.reserve(course, Map.of(BALSFJORD, 5), 14);
        List<Callable<SignUpOutcome>> presses = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            SignUpCommand form =
                    TestParticipants.form(course, "Kari", i + "@reservert.example", i % 100 == 99 ? BALSFJORD : TROMSO);
            presses.add(() -> signUp.signUp(form));
        }

        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SignUpOutcome> press : crowd.invokeAll(presses)) {
                press.get();
            }
        }

        assertThat(database.sql("delete from mail_message where recipient like '%@reservert.example'")
                        .update())
                .as("mails, which others would have to look through")
                .isEqualTo(300);
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(0, 10, 290));
        assertThat(held(BALSFJORD)).isEqualTo(3);
        assertThat(held(TROMSO)).isEqualTo(7);
        assertThat(database.sql("select count(*) from registration one where course_id = ? and municipality = ?"
                                + " and status = 'WAITING' and place < (select max(place) from registration held"
                                + " where held.course_id = one.course_id and held.municipality = one.municipality"
                                + " and held.status = 'HELD')")
                        .param(course.value())
                        .param(TROMSO)
                        .query(Integer.class)
                        .single())
                .as("in order of arrival")
                .isZero();
    }

    private int held(String municipality) {
        return database.sql("select count(*) from registration where course_id = ? and municipality = ?"
                        + " and status = 'HELD'")
                .param(course.value())
                .param(municipality)
                .query(Integer.class)
                .single();
    }

    private void come(String municipality, int number) {
        for (int i = 0; i < number; i++) {
            come(municipality);
        }
    }

    private RegistrationId come(String municipality) {
        return registered.signUp(
                TestParticipants.form(course, "Kari", UUID.randomUUID() + "@eksempel.no", municipality));
    }

    private RegistrationStatus status(RegistrationId who) {
        return participants.participant(who).orElseThrow().status();
    }

    private void change(int capacity, Set<String> municipalities) {
        CourseDetails details = planning.course(course);
        planning.change(new ChangeCourse(
                course,
                details.version(),
                details.facts().title(),
                details.description(),
                capacity,
                municipalities,
                Language.BOKMAL));
    }

    private void refuses(Map<String, Integer> wanted, int days, Reason reason) {
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> reserved.reserve(course, wanted, days))
                .returns(reason, ReservationRefused::reason);
    }
}
