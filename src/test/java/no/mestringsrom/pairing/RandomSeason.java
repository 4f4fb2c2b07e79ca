package no.mestringsrom.pairing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.BusyTime;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.template.TargetGroup;

/**
 * A season that nobody thought out: services of three municipalities each, courses on weekdays at noon or in the evening, and
 * people of whom each has something that stands in the way. The same seed gives the same season.
 */
final class RandomSeason {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
    private static final int WEEKS = 12;
    private static final List<String> LANGUAGES = List.of("nb", "nb", "nb", "nb", "nn", "nb", "en", "se");

    private final Random random;
    private final int services;

    private RandomSeason(long seed, int services) {
        this.random = new Random(seed);
        this.services = services;
    }

    static Season of(long seed, int courses, int sessions, int professionals, int experiencedUsers) {
        RandomSeason made = new RandomSeason(seed, Math.max(1, courses / 6));
        List<OpenCourse> open = IntStream.range(0, courses)
                .mapToObj(number -> made.course(number, sessions))
                .toList();
        List<Candidate> people = new ArrayList<>();
        List<AccountId> ids = IntStream.range(0, professionals + experiencedUsers)
                .mapToObj(number -> new AccountId(made.id()))
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            people.add(made.person(
                    ids, i, i < professionals ? SessionRole.PROFESSIONAL : SessionRole.EXPERIENCED_USER, sessions));
        }
        return new Season(open, people);
    }

    private OpenCourse course(int number, int sessions) {
        LocalDateTime first = FIRST.plusWeeks(random.nextInt(WEEKS))
                .plusDays(random.nextInt(5))
                .atTime(LocalTime.of(random.nextInt(3) == 0 ? 12 : 17 + random.nextInt(2), random.nextInt(2) * 30));
        List<Meeting> meetings = IntStream.range(0, sessions)
                .mapToObj(week -> meeting(first.plusWeeks(week), 120))
                .toList();
        int service = random.nextInt(services);
        Set<String> cooperation = Set.of(place(service, 0), place(service, 1), place(service, 2));
        return new OpenCourse(
                new CourseId(id()),
                "Kurs " + number,
                first.toLocalDate(),
                meetings.getLast().local().toLocalDate(),
                meetings,
                random.nextInt(10) == 0 ? "en" : "nb",
                pick(TargetGroup.values()),
                Set.of(place(service, 0), place(service, 1 + random.nextInt(2))),
                cooperation,
                Set.of(county(service)),
                List.of(),
                Set.of());
    }

    private Candidate person(List<AccountId> ids, int number, SessionRole role, int sessions) {
        int service = random.nextInt(services);
        Set<String> languages = new HashSet<>(Set.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))));
        if (random.nextInt(3) == 0) {
            languages.add("en");
        }
        Set<TargetGroup> groups = new HashSet<>();
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> groups.add(pick(TargetGroup.values())));
        Map<AccountId, Integer> partners = new HashMap<>();
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> partners.put(ids.get(random.nextInt(ids.size())), 1 + random.nextInt(3)));
        List<ReadinessStep> missing = new ArrayList<>();
        if (random.nextInt(10) == 0) {
            missing.add(ReadinessStep.HEALTH_PEDAGOGY);
        }
        boolean firstTimer = random.nextInt(6) == 0;
        if (firstTimer) {
            missing.add(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE);
        }
        List<Engagement> engagements = random.nextInt(4) == 0 ? List.of(engagement(sessions)) : List.of();
        return new Candidate(
                ids.get(number),
                "Person " + number,
                role,
                place(service, random.nextInt(4)),
                county(service),
                languages,
                groups,
                missing,
                availability(),
                1 + random.nextInt(3),
                4 + random.nextInt(8),
                engagements,
                partners,
                firstTimer ? 0 : random.nextInt(8));
    }

    private Engagement engagement(int sessions) {
        LocalDateTime first = FIRST.plusDays(random.nextInt(WEEKS * 7)).atTime(18, 0);
        return new Engagement(
                new CourseId(id()),
                first.toLocalDate(),
                first.toLocalDate().plusWeeks(sessions - 1L),
                IntStream.range(0, sessions)
                        .mapToObj(week -> meeting(first.plusWeeks(week), 120))
                        .toList());
    }

    private Availability availability() {
        if (random.nextInt(25) == 0) {
            return Availability.NEVER;
        }
        List<WeeklyTime> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.add(new WeeklyTime(day, LocalTime.of(10 + random.nextInt(4), 0), LocalTime.of(16, 0)));
            }
            if (random.nextInt(3) > 0) {
                week.add(new WeeklyTime(day, LocalTime.of(16 + random.nextInt(2), 30), LocalTime.of(22, 0)));
            }
        }
        Instant busy = meeting(FIRST.plusDays(random.nextInt(WEEKS * 7)).atTime(8, 0), 1)
                .from();
        return new Availability(week, List.of(), Set.of(), List.of(new BusyTime(busy, busy.plusSeconds(36_000))));
    }

    static Meeting meeting(LocalDateTime local, int minutes) {
        Instant from = local.atZone(Availability.ZONE).toInstant();
        return new Meeting(local, from, from.plusSeconds(minutes * 60L));
    }

    private static String place(int service, int number) {
        return String.valueOf(5000 + service * 10 + number);
    }

    private static String county(int service) {
        return String.valueOf(service / 3);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
