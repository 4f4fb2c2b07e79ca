package no.mestringsrom.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Courses that were agreed on earlier, also those under way or held: hosts have said yes, and the course is published. */
@TestComponent
@Transactional(readOnly = true)
public class EarlierCourses {

    private final CourseRepository courses;
    private final CourseTemplates templates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EarlierCourses(CourseRepository courses, CourseTemplates templates, ApplicationEventPublisher events, Clock clock) {
        this.courses = courses;
        this.templates = templates;
        this.events = events;
        this.clock = clock;
    }

    /** @param hosts at least one professional and one experienced user */
    @Transactional
    public CourseId enter(PlanCourse plan, Map<AccountId, SessionRole> hosts) {
        Instant now = clock.instant();
        Instant before = SessionStart.moment(Collections.min(plan.starts()), SessionStart.ZONE)
                .minusSeconds(1);
        Course course = Course.plan(
                plan, templates.get(plan.template()), hosts.keySet().iterator().next(), before);
        hosts.forEach((account, role) -> course.answer(course.invite(account, role, now), true, now));
        course.hosts().forEach(host -> course.signPlan(host, course.planRevision(), before));
        course.publish(before);
        // It is in the catalogue, and nobody is told by mail.
        events.publishEvent(new CourseChanged(course.id()));
        return courses.save(course).id();
    }

    /** Closes one whose last session is over: its hosts sign what they learnt. */
    @Transactional
    public void complete(CourseId id) {
        Course course = courses.lock(id).orElseThrow(() -> new UnknownCourse(id));
        for (CourseHost host : course.hosts()) {
            course.signEvaluation(host, course.learnt(), "Mer tid til samtale.", clock.instant());
        }
        events.publishEvent(new CourseCompleted(id));
    }
}
