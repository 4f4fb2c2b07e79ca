package no.mestringsrom.competence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.room.SessionAttendance;
import org.springframework.stereotype.Component;

/** In how many of a course's sessions who was for at least half the time. All that this feature knows of the room. */
@Component
class Attended {

    /**
     * @param held how many sessions were held
     * @param times in how many of them somebody was; without those who were in none
     */
    record Attendance(int held, Map<RegistrationId, Long> times) {}

    private final CourseSessions sessions;
    private final SessionAttendance attendance;

    Attended(CourseSessions sessions, SessionAttendance attendance) {
        this.sessions = sessions;
        this.attendance = attendance;
    }

    Attendance in(CourseId course) {
        Collection<Set<UUID>> held = attendance
                .whoStayed(sessions.sessions(course).stream()
                        .filter(SessionPlan::begun)
                        .map(CourseSittings::of)
                        .toList())
                .values();
        return new Attendance(
                held.size(),
                held.stream()
                        .flatMap(people -> people.stream().map(RegistrationId::new))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
