package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.HostRefused.Reason;
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
import org.springframework.transaction.support.TransactionTemplate;

/** The host can on Tuesday evenings; their own calendar has something on Tuesday 10 March from six to seven. */
@ServiceTest
class OwnCalendarsTest {

    private static final LocalDateTime SIX = LocalDateTime.parse("2026-03-10T18:00");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    OwnCalendars own;

    @Autowired
    OwnCalendarReader reader;

    @Autowired
    OwnCalendarRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestCalendars calendars;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    HostProfiles profiles;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    AccountId eva;
    String address;

    @BeforeEach
    void aHostWithACalendar() {
        eva = hosts.experiencedUser("Eva Erfaren", "5501", Map.of());
        people.signIn(eva);
        keeping.keepWeek(List.of(PartOfDay.EVENING.on(DayOfWeek.TUESDAY)));
        address = "https://1.1.1.1/" + UUID.randomUUID() + "/hemmelig.ics";
        calendars.put(address, file("20260310T170000Z", "20260310T180000Z"));
    }

    @AfterEach
    void signOut() {
        people.signIn(eva);
        own.unsubscribe();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whenTheOwnCalendarHasSomethingTheHostIsNotFree() {
        assertThat(availabilities.of(eva).isFree(SIX, HOUR)).isTrue();

        own.subscribe(address);
        reader.readDue();

        assertThat(availabilities.of(eva).isFree(SIX, HOUR)).isFalse();
        assertThat(availabilities.of(eva).isFree(SIX.plusHours(1), HOUR)).isTrue();
        OwnCalendarState state = own.mine().orElseThrow();
        assertThat(state.at()).isEqualTo("1.1.1.1");
        assertThat(state.readAt()).isEqualTo(TestClock.START);
        assertThat(state.problem()).isNull();
        assertThat(state.busyTimes()).isOne();
    }

    @Test
    void itIsReadAtMostOnceAnHour() {
        own.subscribe(address);
        for (int i = 0; i < 3; i++) {
            reader.readDue();
            own.subscribe(address);
        }
        clock.advance(Duration.ofMinutes(59));
        reader.readDue();
        assertThat(calendars.fetched(address)).isOne();

        calendars.put(address, file("20260310T180000Z", "20260310T190000Z"));
        clock.advance(Duration.ofMinutes(1));
        reader.readDue();
        assertThat(calendars.fetched(address)).isEqualTo(2);
        assertThat(availabilities.of(eva).isFree(SIX, HOUR)).isTrue();
        assertThat(availabilities.of(eva).isFree(SIX.plusHours(1), HOUR)).isFalse();
    }

    @Test
    void whatWasReadHoldsWhileTheServerIsDown() {
        own.subscribe(address);
        reader.readDue();
        calendars.remove(address);
        clock.advance(Duration.ofHours(1));
        reader.readDue();

        assertThat(own.mine().orElseThrow().problem()).isEqualTo(CalendarProblem.UNREACHABLE);
        assertThat(availabilities.of(eva).isFree(SIX, HOUR)).isFalse();

        calendars.put(address, "<html>Logg inn</html>");
        clock.advance(Duration.ofHours(1));
        reader.readDue();
        assertThat(own.mine().orElseThrow().problem()).isEqualTo(CalendarProblem.NO_CALENDAR);
    }

    @Test
    void aCalendarThatDoesNotAnswerHoldsUpNothingElse() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        calendars.beSlow(address, asked);
        own.subscribe(address);
        OwnCalendarReader slow = new OwnCalendarReader(repository, calendars, transaction, clock);

        CompletableFuture.runAsync(slow::goAgain).get(10, TimeUnit.SECONDS);

        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        slow.destroy();
        assertThat(own.mine().orElseThrow().problem()).as("we hung up").isNull();
    }

    @Test
    void whoeverStopsIsFreeAgainAndNothingIsKept() {
        own.subscribe(address);
        reader.readDue();
        own.unsubscribe();
        own.unsubscribe();

        assertThat(availabilities.of(eva).isFree(SIX, HOUR)).isTrue();
        assertThat(own.mine()).isEmpty();
        assertThat(rows("host_busy_time")).isZero();
        assertThat(rows("host_own_calendar")).isZero();
    }

    @Test
    void theCalendarGoesWithTheProfile() {
        own.subscribe(address);
        reader.readDue();
        assertThat(rows("host_busy_time")).isOne();

        profiles.delete();

        assertThat(rows("host_busy_time")).isZero();
        assertThat(rows("host_own_calendar")).isZero();
    }

    @Test
    void onlyTimesAreKept() {
        own.subscribe(address);
        reader.readDue();

        assertThat(database.sql("select * from host_busy_time where account_id = ?")
                        .param(eva.value())
                        .query()
                        .singleRow())
                .containsOnlyKeys("account_id", "starts_at", "ends_at");
    }

    @Test
    void anAddressThatWillNotDoIsRefusedAndTheOneBeforeStays() {
        own.subscribe(address);
        for (String wrong : List.of("https://127.0.0.1/a.ics", "http://1.1.1.1/a.ics", "x")) {
            assertThatExceptionOfType(HostRefused.class).isThrownBy(() -> own.subscribe(wrong));
        }
        assertThat(own.mine().orElseThrow().at()).isEqualTo("1.1.1.1");
    }

    @Test
    void itIsForHostsWithAProfileAndForTheirOwnCalendarAlone() {
        own.subscribe(address);
        people.signIn(courses.experiencedUser("Anne Annen"));
        assertThat(own.mine()).isEmpty();
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(() -> own.subscribe(address))
                .extracting(HostRefused::reason)
                .isEqualTo(Reason.NO_PROFILE);
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> own.mine());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> own.subscribe(address));
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table + " where account_id = ?")
                .param(eva.value())
                .query(Integer.class)
                .single();
    }

    private static String file(String from, String to) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Time hos legen\r\nDTSTART:" + from
                + "\r\nDTEND:" + to + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
