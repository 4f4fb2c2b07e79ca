package no.mestringsrom.pairing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.template.TargetGroup;

/** Somebody whom nothing stands in the way of, until it is said otherwise; and a course of four Monday evenings. */
final class Somebody {

    static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T18:00");

    private final SessionRole role;
    private String municipality = "5501";
    private Set<String> languages = Set.of("nb");
    private Set<TargetGroup> groups = Set.of();
    private List<ReadinessStep> missing = List.of();
    private Availability availability = evenings(DayOfWeek.values());
    private int coursesAtATime = 2;
    private int sessionsPerMonth = 8;
    private final List<Engagement> engagements = new ArrayList<>();
    private final Map<AccountId, Integer> partners = new HashMap<>();
    private int coursesHeld;

    private Somebody(SessionRole role) {
        this.role = role;
    }

    static Somebody professional() {
        return new Somebody(SessionRole.PROFESSIONAL);
    }

    static Somebody experienced() {
        return new Somebody(SessionRole.EXPERIENCED_USER);
    }

    static OpenCourse course(LocalDateTime first, int sessions) {
        List<Meeting> meetings = new ArrayList<>();
        for (int week = 0; week < sessions; week++) {
            meetings.add(RandomSeason.meeting(first.plusWeeks(week), 120));
        }
        return new OpenCourse(
                new CourseId(UUID.randomUUID()),
                "Kurs",
                first.toLocalDate(),
                first.plusWeeks(sessions - 1L).toLocalDate(),
                meetings,
                "nb",
                TargetGroup.DIABETES,
                Set.of("5501"),
                Set.of("5501", "5532"),
                Set.of("55"),
                List.of(),
                Set.of());
    }

    static OpenCourse course() {
        return course(MONDAY, 4);
    }

    static OpenCourse course(Candidate... team) {
        return with(course(), Arrays.stream(team).map(Candidate::member).toList());
    }

    /** The same course with this team. */
    static OpenCourse with(OpenCourse course, List<OpenCourse.Member> team) {
        return new OpenCourse(
                course.id(),
                course.title(),
                course.first(),
                course.last(),
                course.meetings(),
                course.language(),
                course.group(),
                course.municipalities(),
                course.cooperation(),
                course.counties(),
                team,
                Set.of());
    }

    Somebody from(String number) {
        municipality = number;
        return this;
    }

    Somebody speaking(String... codes) {
        languages = Set.of(codes);
        return this;
    }

    Somebody knowing(TargetGroup... known) {
        groups = Set.of(known);
        return this;
    }

    Somebody lacking(ReadinessStep... steps) {
        missing = List.of(steps);
        return this;
    }

    Somebody free(Availability when) {
        availability = when;
        return this;
    }

    Somebody taking(int courses, int sessions) {
        coursesAtATime = courses;
        sessionsPerMonth = sessions;
        return this;
    }

    Somebody hosting(LocalDateTime first, int sessions) {
        engagements.add(course(first, sessions).engagement());
        return this;
    }

    Somebody with(Candidate other, int times) {
        partners.put(other.id(), times);
        return this;
    }

    Somebody havingHeld(int courses) {
        coursesHeld = courses;
        return this;
    }

    Candidate now() {
        return new Candidate(
                new AccountId(UUID.randomUUID()),
                "Noen",
                role,
                municipality,
                municipality.substring(0, 2),
                languages,
                groups,
                missing,
                availability,
                coursesAtATime,
                sessionsPerMonth,
                engagements,
                partners,
                coursesHeld);
    }

    static Availability evenings(DayOfWeek... days) {
        return new Availability(
                Arrays.stream(days)
                        .map(day -> new WeeklyTime(day, LocalTime.of(17, 0), LocalTime.of(22, 0)))
                        .toList(),
                List.of(),
                Set.of(),
                List.of());
    }
}
