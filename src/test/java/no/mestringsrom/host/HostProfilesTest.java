package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class HostProfilesTest {

    private static final List<String> TABLES = List.of(
            "host_profile",
            "host_language",
            "host_knowledge",
            "host_experience",
            "host_step",
            "host_availability",
            "host_weekly_time",
            "host_one_off",
            "host_month_off");

    @Autowired
    HostProfiles profiles;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    Availabilities availabilities;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    JdbcClient database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatAHostWritesIsWhatTheyFindAgain() {
        people.signIn(courses.experiencedUser("Eva Erfaren"));
        assertThat(profiles.mine()).isEmpty();

        profiles.write(new WriteHostProfile(
                "5501",
                "  Diabetesforbundet  ",
                Set.of("se", "nb"),
                2,
                6,
                Set.of(),
                Map.of(TargetGroup.DIABETES, ShownTo.OWN_COOPERATION)));

        OwnHostProfile own = profiles.mine().orElseThrow();
        assertThat(own.municipality()).isEqualTo("5501");
        assertThat(own.organisation()).isEqualTo("Diabetesforbundet");
        assertThat(own.languages()).containsExactly("nb", "se");
        assertThat(own.coursesAtATime()).isEqualTo(2);
        assertThat(own.sessionsPerMonth()).isEqualTo(6);
        assertThat(own.livedWith()).containsExactly(Map.entry(TargetGroup.DIABETES, ShownTo.OWN_COOPERATION));
        assertThat(own.steps()).extracting(StepState::step).containsExactly(ReadinessStep.values());
    }

    @Test
    void aProfessionalHasNoHealthToWriteHereAndAnExperiencedUserNoTrade() {
        people.signIn(courses.professional("Pia Prøve"));
        write(Set.of(TargetGroup.HEART), Map.of(TargetGroup.HEART, ShownTo.ALL_COORDINATORS));
        assertThat(profiles.mine().orElseThrow().knows()).containsExactly(TargetGroup.HEART);
        assertThat(profiles.mine().orElseThrow().livedWith()).isEmpty();
        assertThat(profiles.mine().orElseThrow().steps())
                .extracting(StepState::step)
                .containsExactly(ReadinessStep.HEALTH_PEDAGOGY, ReadinessStep.FIRST_TIME_BESIDE_SOMEONE);

        people.signIn(courses.experiencedUser("Eva Erfaren"));
        write(Set.of(TargetGroup.HEART), Map.of(TargetGroup.HEART, ShownTo.NOBODY));
        assertThat(profiles.mine().orElseThrow().knows()).isEmpty();
        assertThat(profiles.mine().orElseThrow().livedWith()).containsOnlyKeys(TargetGroup.HEART);
    }

    @Test
    void whatTheyTakeOutAgainIsGoneFromTheDatabase() {
        AccountId eva = courses.experiencedUser("Eva Erfaren");
        people.signIn(eva);
        write(Set.of(), Map.of());
        assertThat(rows("host_experience", eva)).isZero();

        write(Set.of(), Map.of(TargetGroup.CANCER, ShownTo.NOBODY, TargetGroup.HEART, ShownTo.NOBODY));
        write(Set.of(), Map.of(TargetGroup.HEART, ShownTo.ALL_COORDINATORS));

        assertThat(rows("host_experience", eva)).isOne();
        assertThat(profiles.mine().orElseThrow().livedWith())
                .containsExactly(Map.entry(TargetGroup.HEART, ShownTo.ALL_COORDINATORS));
    }

    @Test
    void deletingTheProfileLeavesNothing() {
        AccountId eva = courses.experiencedUser("Eva Erfaren");
        people.signIn(eva);
        everything();
        assertThat(TABLES)
                .allSatisfy(table ->
                        assertThat(rows(table, eva)).as(table).isEqualTo(table.equals("host_knowledge") ? 0 : 1));

        profiles.delete();
        profiles.delete();

        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rows(table, eva)).as(table).isZero());
        assertThat(profiles.mine()).isEmpty();
        assertThat(availabilities.of(eva)).isEqualTo(Availability.NEVER);
    }

    @Test
    void nothingIsLeftOfAnAccountThatIsRemoved() {
        AccountId eva = courses.experiencedUser("Eva Erfaren");
        people.signIn(eva);
        everything();

        people.signIn(people.administrator());
        administration.remove(eva);

        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rows(table, eva)).as(table).isZero());
    }

    @Test
    void whoeverIsNoHostHasNoProfile() {
        for (AccountId other : List.of(
                people.someone("Stian Fremmed"),
                people.administrator(),
                people.coordinator(courses.service().value()))) {
            people.signIn(other);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> profiles.mine());
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> write(Set.of(), Map.of()));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> profiles.delete());
        }
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> profiles.mine());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> keeping.mine());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Reason.MUNICIPALITY, "9999", "", Set.of("nb"), 1, 4),
                Arguments.of(Reason.MUNICIPALITY, "", "", Set.of("nb"), 1, 4),
                Arguments.of(Reason.LANGUAGES, "5501", "", Set.of(), 1, 4),
                Arguments.of(Reason.LANGUAGES, "5501", "", Set.of("xx"), 1, 4),
                Arguments.of(Reason.LANGUAGES, "5501", "", Set.of("' or 1=1 --"), 1, 4),
                Arguments.of(Reason.ORGANISATION_TOO_LONG, "5501", "x".repeat(201), Set.of("nb"), 1, 4),
                Arguments.of(Reason.LOAD, "5501", "", Set.of("nb"), -1, 4),
                Arguments.of(Reason.LOAD, "5501", "", Set.of("nb"), 11, 4),
                Arguments.of(Reason.LOAD, "5501", "", Set.of("nb"), 1, 0),
                Arguments.of(Reason.LOAD, "5501", "", Set.of("nb"), 1, 32));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatWillNotDoIsRefusedAndNothingIsKept(
            Reason reason, String municipality, String organisation, Set<String> languages, int courses, int sessions) {
        AccountId eva = this.courses.experiencedUser("Eva Erfaren");
        people.signIn(eva);

        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(() -> profiles.write(new WriteHostProfile(
                        municipality, organisation, languages, courses, sessions, Set.of(), Map.of())))
                .extracting(HostRefused::reason)
                .isEqualTo(reason);
        assertThat(rows("host_profile", eva)).isZero();
    }

    @Test
    void aStepHasADateThatHasBeen() {
        people.signIn(courses.professional("Pia Prøve"));
        assertReason(Reason.NO_PROFILE, () -> profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, today()));
        write(Set.of(), Map.of());

        assertReason(Reason.STEP_DATE, () -> profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, today().plusDays(1)));
        assertReason(
                Reason.STEP_DATE, () -> profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, LocalDate.of(1949, 12, 31)));
        assertReason(Reason.STEP_NOT_FOR_ROLE, () -> profiles.takeStep(ReadinessStep.PEER_COURSE, today()));

        profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, today());
        StepState state = profiles.mine().orElseThrow().steps().getFirst();
        assertThat(state.takenOn()).isEqualTo(today());
        assertThat(state.isConfirmed()).isFalse();
        profiles.forgetStep(ReadinessStep.HEALTH_PEDAGOGY);
        assertThat(profiles.mine().orElseThrow().steps().getFirst().takenOn()).isNull();
    }

    @Test
    void theWeekAndWhatIsOtherwiseAreFoundAgain() {
        AccountId eva = courses.experiencedUser("Eva Erfaren");
        people.signIn(eva);
        assertReason(Reason.NO_PROFILE, () -> keeping.keepWeek(List.of()));
        write(Set.of(), Map.of());
        LocalDateTime friday = LocalDateTime.parse("2026-03-13T16:00");

        keeping.keepWeek(List.of(PartOfDay.EVENING.on(DayOfWeek.MONDAY)));
        keeping.keepWeek(List.of(PartOfDay.EVENING.on(DayOfWeek.FRIDAY), PartOfDay.AFTERNOON.on(DayOfWeek.FRIDAY)));
        keeping.say(new OneOff(false, friday, friday.plusHours(2)));
        keeping.takeOff(YearMonth.of(2026, 4));

        Availability kept = availabilities.of(eva);
        assertThat(kept).isEqualTo(keeping.mine());
        assertThat(kept.week()).hasSize(1);
        assertThat(kept.oneOffs()).containsExactly(new OneOff(false, friday, friday.plusHours(2)));
        assertThat(kept.monthsOff()).containsExactly(YearMonth.of(2026, 4));

        keeping.unsay(new OneOff(false, friday, friday.plusHours(2)));
        keeping.takeOn(YearMonth.of(2026, 4));
        assertThat(availabilities.of(eva).oneOffs()).isEmpty();
        assertThat(availabilities.of(eva).monthsOff()).isEmpty();
    }

    @Test
    void whatIsOverCannotBeSaidAndNothingEndless() {
        people.signIn(courses.experiencedUser("Eva Erfaren"));
        write(Set.of(), Map.of());
        LocalDateTime now = LocalDateTime.parse("2026-03-09T13:00");

        assertReason(Reason.TIME_PAST, () -> keeping.say(new OneOff(false, now.minusHours(2), now)));
        assertReason(Reason.TIME_TOO_FAR, () -> keeping.say(new OneOff(false, now, now.plusYears(4))));
        assertReason(Reason.TIME_PAST, () -> keeping.takeOff(YearMonth.of(2026, 2)));
        assertReason(Reason.TIME_TOO_FAR, () -> keeping.takeOff(YearMonth.of(2099, 1)));
        for (int i = 0; i < HostCalendar.MOST_TIMES; i++) {
            keeping.say(new OneOff(false, now.plusDays(i), now.plusDays(i).plusHours(1)));
        }
        assertReason(Reason.TOO_MANY_TIMES, () -> keeping.say(new OneOff(false, now.plusDays(300), now.plusDays(301))));
        assertThat(keeping.mine().oneOffs()).hasSize(HostCalendar.MOST_TIMES);
    }

    private void everything() {
        write(Set.of(), Map.of(TargetGroup.HEART, ShownTo.NOBODY));
        profiles.takeStep(ReadinessStep.PEER_COURSE, today());
        keeping.keepWeek(List.of(PartOfDay.EVENING.on(DayOfWeek.MONDAY)));
        keeping.say(
                new OneOff(false, LocalDateTime.parse("2026-03-13T16:00"), LocalDateTime.parse("2026-03-14T16:00")));
        keeping.takeOff(YearMonth.of(2026, 4));
    }

    private void write(Set<TargetGroup> knows, Map<TargetGroup, ShownTo> livedWith) {
        profiles.write(new WriteHostProfile("5501", "", Set.of("nb"), 1, 4, knows, livedWith));
    }

    private int rows(String table, AccountId account) {
        return database.sql("select count(*) from " + table + " where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private static void assertReason(Reason reason, Runnable refused) {
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(refused::run)
                .extracting(HostRefused::reason)
                .isEqualTo(reason);
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 3, 9);
    }
}
