package no.mestringsrom.course;

import java.time.Clock;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a course does otherwise than its template wants it, besides its sessions: whom it is for, its model of coping, and what the
 * features further on see. For those who may change the course.
 */
@Service
@Transactional(readOnly = true)
public class CourseDepartures {

    private final CourseRepository courses;
    private final CourseAccess access;
    private final CourseTemplates templates;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseDepartures(
            CourseRepository courses,
            CourseAccess access,
            CourseTemplates templates,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.access = access;
        this.templates = templates;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the course a model of coping of its own; the template's own words are the template's again.
     *
     * @param seen what stood there when the words were written
     * @param reason why it is not the template's, where that is fixed; empty where nobody was asked yet
     * @throws CourseRefused {@code DEPARTURE_NEEDS_REASON} where it is fixed and there is no reason
     */
    @Transactional
    public void cope(CourseId id, String seen, String words, String reason) {
        Course course = editable(id);
        AccountId by = current.require().id();
        tell(course, by, course.cope(seen, words, templateOf(course), reason, by, clock.instant()));
    }

    /**
     * Has the course for others than it was for: where people look for it, and whom hosts are sought for.
     *
     * @param reason why it is not for those the template is for, where that is fixed; empty where nobody was asked yet
     * @throws CourseRefused {@code DEPARTURE_NEEDS_REASON} where it is fixed and there is no reason
     */
    @Transactional
    public void aimAt(CourseId id, TargetGroup group, String reason) {
        Course course = editable(id);
        AccountId by = current.require().id();
        tell(course, by, course.aimAt(group, templateOf(course), reason, by, clock.instant()));
        if (course.status() == CourseStatus.PUBLISHED) {
            events.publishEvent(new CourseChanged(id));
        }
    }

    /**
     * Told by whoever looks after this part, in the transaction that changes it.
     *
     * @param departs whether the course does without something of it by now
     * @param reason why; empty where nobody was asked yet
     * @throws CourseRefused {@code DEPARTURE_NEEDS_REASON} where it is fixed, there is no reason, and none is known
     */
    @Transactional
    public void settle(CourseId id, TemplatePart part, boolean departs, String reason) {
        Course course = editable(id);
        TemplateContent template = templateOf(course);
        if (template != null && template.isFixed(part)) {
            AccountId by = current.require().id();
            tell(course, by, course.settle(part, departs, reason, by, clock.instant()));
        }
    }

    private void tell(Course course, AccountId by, List<PlanChange> voiding) {
        if (!voiding.isEmpty()) {
            events.publishEvent(new PlanUnsigned(course.id(), by, voiding));
        }
    }

    @Nullable
    TemplateContent templateOf(Course course) {
        TemplateId template = course.template();
        Integer edition = course.templateEdition();
        return template == null || edition == null
                ? null
                : templates.contentOf(template, edition).orElse(null);
    }

    private Course editable(CourseId id) {
        return access.editable(courses.lock(id).orElseThrow(() -> new UnknownCourse(id)));
    }
}
