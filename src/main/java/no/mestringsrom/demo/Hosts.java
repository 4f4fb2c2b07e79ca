package no.mestringsrom.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.HostReadiness;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.host.WriteHostProfile;
import no.mestringsrom.template.TargetGroup;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The hosts' profiles: four who are ready, one who may lead for the first time, one who waits to be confirmed, and one who has
 * just begun.
 */
@Component
@Profile("demo")
class Hosts {

    private static final String TROMSO = "5501";
    private static final String KARLSOY = "5534";
    private static final String BALSFJORD = "5532";
    private static final String NARVIK = "1806";
    private static final int WEEKS_AGO = 5;

    private final HostProfiles profiles;
    private final AvailabilityKeeping keeping;
    private final HostReadiness readiness;
    private final ActingAs acting;
    private final TimeMachine time;

    Hosts(
            HostProfiles profiles,
            AvailabilityKeeping keeping,
            HostReadiness readiness,
            ActingAs acting,
            TimeMachine time) {
        this.profiles = profiles;
        this.keeping = keeping;
        this.readiness = readiness;
        this.acting = acting;
        this.time = time;
    }

    void writeProfiles() {
        Instant before = time.instant().minus(WEEKS_AGO * 7L, ChronoUnit.DAYS);
        time.at(before, this::write);
        time.at(before.plus(2, ChronoUnit.DAYS), this::confirm);
        acting.person(Cast.EXPERIENCED_USER, this::sayWhenTheyCannot);
    }

    private void write() {
        acting.person(Cast.PROFESSIONAL, () -> {
            profiles.write(new WriteHostProfile(
                    TROMSO,
                    "Frisklivssentralen",
                    Set.of("nb", "en"),
                    2,
                    6,
                    Set.of(TargetGroup.DIABETES, TargetGroup.OVERWEIGHT, TargetGroup.ACROSS_DIAGNOSES),
                    Map.of()));
            keeping.keepWeek(List.of(
                    PartOfDay.AFTERNOON.on(DayOfWeek.MONDAY),
                    PartOfDay.EVENING.on(DayOfWeek.MONDAY),
                    PartOfDay.AFTERNOON.on(DayOfWeek.WEDNESDAY),
                    PartOfDay.EVENING.on(DayOfWeek.WEDNESDAY)));
        });
        acting.person(Cast.EXPERIENCED_USER, () -> {
            profiles.write(new WriteHostProfile(
                    TROMSO,
                    "Diabetesforbundet",
                    Set.of("nb", "se"),
                    1,
                    4,
                    Set.of(),
                    Map.of(
                            TargetGroup.DIABETES, ShownTo.ALL_COORDINATORS,
                            TargetGroup.MENTAL_HEALTH, ShownTo.NOBODY)));
            keeping.keepWeek(List.of(
                    PartOfDay.MORNING.on(DayOfWeek.TUESDAY),
                    PartOfDay.EVENING.on(DayOfWeek.MONDAY),
                    PartOfDay.EVENING.on(DayOfWeek.WEDNESDAY),
                    new WeeklyTime(DayOfWeek.THURSDAY, LocalTime.of(17, 0), LocalTime.of(19, 30))));
        });
        acting.person(Cast.OTHER_PROFESSIONAL, () -> {
            profiles.write(new WriteHostProfile(
                    KARLSOY,
                    "",
                    Set.of("nb", "nn", "uk"),
                    1,
                    4,
                    Set.of(TargetGroup.HEART, TargetGroup.COPD),
                    Map.of()));
            profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, today().minus(Period.ofMonths(3)));
            keeping.keepWeek(List.of(PartOfDay.MORNING.on(DayOfWeek.THURSDAY)));
        });
        acting.person(
                Cast.OTHER_EXPERIENCED_USER,
                () -> profiles.write(new WriteHostProfile(
                        NARVIK,
                        "LHL",
                        Set.of("nb"),
                        1,
                        2,
                        Set.of(),
                        Map.of(TargetGroup.HEART, ShownTo.OWN_COOPERATION))));
        acting.person(
                Cast.FREE_PROFESSIONAL,
                () -> free(TROMSO, "Balsfjord legekontor", Set.of(TargetGroup.DIABETES, TargetGroup.HEART), Map.of()));
        acting.person(
                Cast.FREE_EXPERIENCED_USER,
                () -> free(
                        BALSFJORD,
                        "Diabetesforbundet",
                        Set.of(),
                        Map.of(TargetGroup.DIABETES, ShownTo.OWN_COOPERATION)));
        acting.person(Cast.FIRST_TIMER, () -> free(KARLSOY, "", Set.of(), Map.of()));
    }

    /** On the evenings when courses meet. */
    private void free(
            String municipality, String organisation, Set<TargetGroup> knows, Map<TargetGroup, ShownTo> livedWith) {
        profiles.write(new WriteHostProfile(municipality, organisation, Set.of("nb"), 2, 8, knows, livedWith));
        keeping.keepWeek(List.of(
                PartOfDay.EVENING.on(DayOfWeek.TUESDAY),
                PartOfDay.EVENING.on(DayOfWeek.WEDNESDAY),
                PartOfDay.MORNING.on(DayOfWeek.FRIDAY)));
    }

    private void confirm() {
        acting.person(Cast.TROMSO_COORDINATOR, () -> {
            for (ReadinessStep step : ReadinessStep.values()) {
                readiness.confirm(
                        acting.id(Cast.EXPERIENCED_USER),
                        step,
                        today().minus(Period.ofMonths(12 - 3 * step.ordinal())));
            }
            readiness.confirm(
                    acting.id(Cast.PROFESSIONAL), ReadinessStep.HEALTH_PEDAGOGY, today().minus(Period.ofYears(2)));
            readiness.confirm(
                    acting.id(Cast.PROFESSIONAL),
                    ReadinessStep.FIRST_TIME_BESIDE_SOMEONE,
                    today().minus(Period.ofMonths(20)));
            confirmAll(Cast.FREE_PROFESSIONAL, ReadinessStep.of(Role.PROFESSIONAL));
            confirmAll(Cast.FREE_EXPERIENCED_USER, ReadinessStep.of(Role.EXPERIENCED_USER));
            confirmAll(
                    Cast.FIRST_TIMER,
                    ReadinessStep.of(Role.EXPERIENCED_USER).stream()
                            .filter(step -> step != ReadinessStep.FIRST_TIME_BESIDE_SOMEONE)
                            .toList());
        });
        acting.person(
                Cast.NARVIK_COORDINATOR,
                () -> readiness.confirm(
                        acting.id(Cast.OTHER_EXPERIENCED_USER),
                        ReadinessStep.PEER_COURSE,
                        today().minus(Period.ofMonths(2))));
    }

    private void confirmAll(Person host, List<ReadinessStep> steps) {
        steps.forEach(step -> readiness.confirm(acting.id(host), step, today().minus(Period.ofMonths(6))));
    }

    private void sayWhenTheyCannot() {
        LocalDate nextWeek = today().plusWeeks(1);
        keeping.say(
                new OneOff(false, nextWeek.atStartOfDay(), nextWeek.plusDays(3).atStartOfDay()));
        keeping.takeOff(YearMonth.from(today()).plusMonths(2));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Season.OSLO);
    }
}
