package no.mestringsrom.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in courses that were agreed on before the house was moved into, also those under way or held: hosts have said
 * yes, and the course is published. For whoever sets the house up; asks nobody who they are, and no view offers it.
 */
@Service
@Transactional(readOnly = true)
public class EarlierCourses {

    private final CourseRepository courses;
    private final CourseTemplates templates;
    private final Clock clock;

    EarlierCourses(CourseRepository courses, CourseTemplates templates, Clock clock) {
        this.courses = courses;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param hosts at least one professional and one experienced user */
    @Transactional
    public CourseId enter(PlanCourse plan, Map<AccountId, SessionRole> hosts) {
        Instant now = clock.instant();
        Course course = Course.alreadyAgreed(plan, templates.get(plan.template()));
        hosts.forEach((account, role) -> course.answer(course.invite(account, role, now), true, now));
        course.publish(course.sessions().getFirst().startsAt().minusSeconds(1));
        return courses.save(course).id();
    }

    /** Closes one whose last session is over. */
    @Transactional
    public void complete(CourseId id) {
        courses.lock(id).orElseThrow(() -> new UnknownCourse(id)).complete(clock.instant());
    }
}
