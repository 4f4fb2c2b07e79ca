package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators and hosts do with a course until it is over. Anybody else gets an {@code AccessDeniedException}. */
@Service
@Transactional(readOnly = true)
public class CoursePlanning {

    private static final int LONGEST_CANCEL_REASON = 1000;

    private final CourseRepository courses;
    private final CourseAccess access;
    private final CourseReader reader;
    private final CourseTemplates templates;
    private final Municipalities municipalities;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoursePlanning(
            CourseRepository courses,
            CourseAccess access,
            CourseReader reader,
            CourseTemplates templates,
            Municipalities municipalities,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.access = access;
        this.reader = reader;
        this.templates = templates;
        this.municipalities = municipalities;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @throws UnknownCourse if there is none */
    public CourseDetails course(CourseId id) {
        Course course = courses.findById(id).orElseThrow(() -> new UnknownCourse(id));
        return reader.details(access.readable(course), access, clock.instant());
    }

    /** The course that a session belongs to. */
    public CourseDetails courseOf(SessionId session) {
        return course(courses.courseOf(session).orElseThrow(() -> new UnknownCourse(session)));
    }

    /** For coordinators of the service. */
    @Transactional
    public CourseId plan(PlanCourse command) {
        access.requireCoordinator(command.service());
        requireKnown(command.municipalities());
        Course course = Course.plan(command, templates.get(command.template()), clock.instant());
        return courses.save(course).id();
    }

    /** A municipality outside the service's cooperation is welcome, as long as it exists. */
    @Transactional
    public void change(ChangeCourse command) {
        Course course = editable(command.course());
        requireKnown(command.municipalities());
        int before = course.capacity();
        course.change(command);
        if (course.status() == CourseStatus.PUBLISHED && course.capacity() > before) {
            events.publishEvent(new CapacityRaised(course.id()));
        }
    }

    @Transactional
    public void change(ChangeSession command) {
        SessionId id = command.session();
        Course course = editable(courses.courseOf(id).orElseThrow(() -> new UnknownCourse(id)));
        LocalDateTime before = course.session(id).startsAtLocal();
        AccountId by = current.require().id();
        List<PlanChange> voiding = course.change(command, by, clock.instant());
        if (!voiding.isEmpty()) {
            events.publishEvent(new PlanUnsigned(course.id(), by, voiding));
        }
        if (course.status() == CourseStatus.PUBLISHED && !before.equals(command.startsAt())) {
            events.publishEvent(new SessionMoved(course.id(), id, before, command.startsAt()));
        }
    }

    /** For hosts: why this course has less exchange time than promised. The host stands behind the words. */
    @Transactional
    public void giveReason(CourseId id, String text) {
        Course course = editable(id);
        course.giveReason(ownSeat(course), text);
    }

    /** For hosts: stands behind the other host's words, as they were read. */
    @Transactional
    public void standBehindReason(CourseId id, String wording) {
        Course course = editable(id);
        course.standBehindReason(ownSeat(course), wording);
    }

    /** @throws CourseRefused with everything that is missing */
    @Transactional
    public void publish(CourseId id) {
        Course course = editable(id);
        course.publish(clock.instant());
        events.publishEvent(new CoursePublished(course.id(), course.title()));
    }

    /**
     * For coordinators of the service: calls the course off.
     *
     * @param reason told to everybody in it
     */
    @Transactional
    public void cancel(CourseId id, String reason) {
        Course course = courses.lock(id).orElseThrow(() -> new UnknownCourse(id));
        access.requireCoordinator(course.service());
        if (reason.isBlank()) {
            throw new CourseRefused(Reason.CANCEL_REASON_MISSING);
        }
        if (reason.length() > LONGEST_CANCEL_REASON) {
            throw new CourseRefused(Reason.REASON_TOO_LONG, LONGEST_CANCEL_REASON);
        }
        course.cancel(reason.strip(), clock.instant());
        events.publishEvent(new CourseCancelled(id, reason.strip()));
    }

    private Course editable(CourseId id) {
        return access.editable(courses.lock(id).orElseThrow(() -> new UnknownCourse(id)));
    }

    /** A coordinator who is no host may change the course, but cannot speak for the hosts. */
    private CourseHost ownSeat(Course course) {
        return access.seat(course)
                .filter(CourseHost::saidYes)
                .orElseThrow(() -> new CourseRefused(Reason.REASON_IS_FOR_HOSTS));
    }

    private void requireKnown(Set<String> numbers) {
        for (String number : numbers) {
            if (municipalities.byNumber(number).isEmpty()) {
                throw new CourseRefused(Reason.UNKNOWN_MUNICIPALITY, number);
            }
        }
    }
}
