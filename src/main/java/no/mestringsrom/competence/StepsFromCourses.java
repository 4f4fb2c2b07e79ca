package no.mestringsrom.competence;

import java.util.List;
import java.util.Map;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.competence.Attended.Attendance;
import no.mestringsrom.course.CourseCompetence;
import no.mestringsrom.course.CourseCompleted;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.StepsByCourse;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.template.Competence;
import no.mestringsrom.template.CompetenceGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives hosts their step when a course that gives it is completed. */
@Component
class StepsFromCourses {

    private final CourseCompetence competence;
    private final CourseSessions courses;
    private final Attended attended;
    private final Participants participants;
    private final Accounts accounts;
    private final StepsByCourse steps;

    StepsFromCourses(
            CourseCompetence competence,
            CourseSessions courses,
            Attended attended,
            Participants participants,
            Accounts accounts,
            StepsByCourse steps) {
        this.competence = competence;
        this.courses = courses;
        this.attended = attended;
        this.participants = participants;
        this.accounts = accounts;
        this.steps = steps;
    }

    @EventListener
    void on(CourseCompleted completed) {
        competence.of(completed.course()).ifPresent(given -> give(completed.course(), given));
    }

    private void give(CourseId course, CompetenceGiven given) {
        Attendance attendance = attended.in(course);
        int least = given.leastOf(attendance.held());
        Map<RegistrationId, String> addresses = participants.ownAddresses(course);
        List<String> enough = addresses.entrySet().stream()
                .filter(person -> attendance.times().getOrDefault(person.getKey(), 0L) >= least)
                .map(Map.Entry::getValue)
                .toList();
        steps.give(
                accounts.byEmail(enough),
                step(given.competence()),
                courses.facts(course).lastDay());
    }

    private static ReadinessStep step(Competence competence) {
        return switch (competence) {
            case HEALTH_PEDAGOGY -> ReadinessStep.HEALTH_PEDAGOGY;
            case PEER_COURSE -> ReadinessStep.PEER_COURSE;
        };
    }
}
