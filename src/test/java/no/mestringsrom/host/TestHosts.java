package no.mestringsrom.host;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes hosts with a profile, each by their own hand. */
@TestComponent
public class TestHosts {

    private final HostProfiles profiles;
    private final AvailabilityKeeping keeping;
    private final HostReadiness readiness;
    private final TestPeople people;
    private final TestCourses courses;

    TestHosts(
            HostProfiles profiles,
            AvailabilityKeeping keeping,
            HostReadiness readiness,
            TestPeople people,
            TestCourses courses) {
        this.profiles = profiles;
        this.keeping = keeping;
        this.readiness = readiness;
        this.people = people;
        this.courses = courses;
    }

    /** @param municipality number */
    public AccountId experiencedUser(String name, String municipality, Map<TargetGroup, ShownTo> livedWith) {
        return written(courses.experiencedUser(name), municipality, Set.of("nb"), Set.of(), livedWith);
    }

    public AccountId professional(String name, String municipality, TargetGroup... knows) {
        return written(courses.professional(name), municipality, Set.of("nb"), Set.of(knows), Map.of());
    }

    public AccountId written(
            AccountId host,
            String municipality,
            Set<String> languages,
            Set<TargetGroup> knows,
            Map<TargetGroup, ShownTo> livedWith) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        people.signIn(host);
        try {
            profiles.write(new WriteHostProfile(municipality, "", languages, 1, 4, knows, livedWith));
            return host;
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** Can at any hour, takes two courses at a time, and every step but the exceptions is confirmed. */
    public AccountId ready(
            AccountId host,
            AccountId coordinator,
            String language,
            Set<TargetGroup> knows,
            Map<TargetGroup, ShownTo> livedWith,
            ReadinessStep... exceptions) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        try {
            people.signIn(host);
            profiles.write(new WriteHostProfile("5501", "", Set.of(language), 2, 10, knows, livedWith));
            keeping.keepWeek(Arrays.stream(DayOfWeek.values())
                    .map(day -> new WeeklyTime(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                    .toList());
            List<ReadinessStep> steps = profiles.mine().orElseThrow().steps().stream()
                    .map(StepState::step)
                    .toList();
            people.signIn(coordinator);
            steps.stream()
                    .filter(step -> !Set.of(exceptions).contains(step))
                    .forEach(step -> readiness.confirm(host, step, LocalDate.of(2025, 5, 5)));
            return host;
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
