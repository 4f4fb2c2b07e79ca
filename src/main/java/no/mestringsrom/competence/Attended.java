package no.mestringsrom.competence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.room.SessionAttendance;
import no.mestringsrom.room.SittingId;
import org.springframework.stereotype.Component;

/** How many of a course's sessions who came to. All that this feature knows of the room. */
@Component
class Attended {

    /**
     * @param held how many sessions were held
     * @param times in how many of them somebody was; without those who never came
     */
    record Attendance(int held, Map<RegistrationId, Long> times) {}

    private final CourseSessions sessions;
    private final SessionAttendance attendance;

    Attended(CourseSessions sessions, SessionAttendance attendance) {
        this.sessions = sessions;
        this.attendance = attendance;
    }

    Attendance in(CourseId course) {
        List<SittingId> held = sessions.sessions(course).stream()
                .filter(SessionPlan::begun)
                .map(session -> CourseSittings.id(session.id()))
                .toList();
        return new Attendance(
                held.size(),
                attendance.whoCame(held).values().stream()
                        .flatMap(people -> people.stream().map(RegistrationId::new))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
