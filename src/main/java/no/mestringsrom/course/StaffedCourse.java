package no.mestringsrom.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.TargetGroup;

/**
 * A course with its times and those who host it, whatever they answered.
 *
 * @param meetings in order of time
 */
public record StaffedCourse(
        CourseFacts facts, CoursePhase phase, TargetGroup targetGroup, List<Meeting> meetings, List<Seat> seats) {

    /**
     * @param startsAtLocal wall-clock time of Europe/Oslo
     * @param over whether it is behind us by now
     */
    public record Meeting(LocalDateTime startsAtLocal, Instant startsAt, Instant endsAt, boolean over) {}

    public record Seat(CourseHostId id, AccountId account, SessionRole role, HostAnswer answer) {}

    /** Whether nobody hosts it, or is asked to, in one of the two roles. */
    public boolean lacksHost() {
        return Arrays.stream(SessionRole.values())
                .filter(SessionRole::isHost)
                .anyMatch(role ->
                        seats.stream().noneMatch(seat -> seat.role() == role && seat.answer() != HostAnswer.NO));
    }

    static StaffedCourse of(Course course, Instant now) {
        return new StaffedCourse(
                CourseFacts.of(course),
                course.phase(now),
                course.targetGroup(),
                course.sessions().stream()
                        .map(session -> new Meeting(
                                session.startsAtLocal(), session.startsAt(), session.plannedEnd(), session.isOver(now)))
                        .toList(),
                course.hosts().stream()
                        .map(host -> new Seat(host.id(), host.account(), host.role(), host.answer()))
                        .toList());
    }
}
