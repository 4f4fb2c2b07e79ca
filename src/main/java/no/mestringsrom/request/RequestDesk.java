package no.mestringsrom.request;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.request.RequestRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the orders to their own services. */
@Service
@Transactional(readOnly = true)
public class RequestDesk {

    private static final int MOST_WAITING = 50;

    private final RequestRepository requests;
    private final CourseSessions courses;
    private final CoursePlanning planning;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestDesk(
            RequestRepository requests,
            CourseSessions courses,
            CoursePlanning planning,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.courses = courses;
        this.planning = planning;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The orders that wait for an answer or for a course, oldest first; none for those who coordinate nothing. */
    public List<RequestDetails> waiting() {
        Set<UUID> services =
                current.find().map(AccountSummary::services).map(Set::copyOf).orElse(Set.of());
        return services.isEmpty()
                ? List.of()
                : requests.waiting(services, Limit.of(MOST_WAITING)).stream()
                        .map(this::details)
                        .toList();
    }

    /**
     * @throws UnknownRequest if there is none
     * @throws AccessDeniedException to those who do not coordinate the service
     */
    public RequestDetails request(RequestId id) {
        return details(own(requests.findById(id).orElseThrow(() -> new UnknownRequest(id))));
    }

    /**
     * Tells the one who asked.
     *
     * @param version of the order that was read
     * @param accepted whether a course is to come of it
     */
    @Transactional
    public void answer(RequestId id, long version, boolean accepted, String answer) {
        CourseRequest request = locked(id);
        if (request.version() != version) {
            throw new RequestRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        request.answer(accepted, answer, current.require().id(), clock.instant());
        events.publishEvent(new RequestAnswered(details(request)));
    }

    /**
     * Says which course comes of it. While nobody but its hosts knows of the course, it is held in the language that was
     * asked for from then on. The one who asked hears of it when it is open for sign-up, and now if nobody had answered.
     */
    @Transactional
    public void link(RequestId id, CourseId course) {
        own(requests.serviceOf(id).orElseThrow(() -> new UnknownRequest(id)));
        // Before the order, as whoever publishes or cancels it does, and before anything of it is read.
        courses.lock(course);
        CourseRequest request = locked(id);
        CourseFacts before = courses.facts(course);
        if (link(request, before) && before.status().isUnpublished()) {
            request.language().spoken(before.heldIn()).ifPresent(language -> planning.speak(course, language));
        }
    }

    /**
     * Plans a course and says that it comes of the order: both or neither. It is held in what the plan says.
     *
     * @throws RequestRefused if a course comes of it already, or none is to
     * @throws no.mestringsrom.course.CourseRefused if the course may not be so
     */
    @Transactional
    public CourseId plan(RequestId id, PlanCourse command) {
        CourseRequest request = locked(id);
        if (request.course() != null) {
            throw new RequestRefused(Reason.HAS_COURSE_ALREADY);
        }
        CourseId course = planning.plan(command);
        link(request, courses.facts(course));
        return course;
    }

    private boolean link(CourseRequest request, CourseFacts facts) {
        if (!facts.service().equals(request.service()) || !isAhead(facts)) {
            throw new RequestRefused(Reason.COURSE_DOES_NOT_FIT);
        }
        boolean unanswered = request.status() == RequestStatus.NEW;
        boolean news = request.link(facts.id());
        if (news && facts.status() == CourseStatus.PUBLISHED) {
            events.publishEvent(new RequestedCourseOpen(details(request)));
        } else if (unanswered) {
            events.publishEvent(new RequestPlanned(details(request)));
        }
        return news;
    }

    @EventListener
    @Transactional
    public void on(CoursePublished published) {
        requests.findAllByCourse(published.course())
                .forEach(request -> events.publishEvent(new RequestedCourseOpen(details(request))));
    }

    @EventListener
    @Transactional
    public void on(CourseCancelled cancelled) {
        for (CourseRequest request : requests.findAllByCourse(cancelled.course())) {
            RequestDetails before = details(request);
            request.unlink();
            events.publishEvent(new RequestedCourseCancelled(before));
        }
    }

    /** Whoever asked could still send people to it. */
    private boolean isAhead(CourseFacts course) {
        return course.status().isAhead()
                && courses.sessions(course.id()).stream()
                        .allMatch(session -> session.startsAt().isAfter(clock.instant()));
    }

    private CourseRequest locked(RequestId id) {
        return own(requests.lock(id).orElseThrow(() -> new UnknownRequest(id)));
    }

    private CourseRequest own(CourseRequest request) {
        own(request.service());
        return request;
    }

    private void own(LearningServiceId service) {
        if (!current.coordinates(service.value())) {
            throw new AccessDeniedException("The order was made to another service");
        }
    }

    private RequestDetails details(CourseRequest request) {
        CourseId course = request.course();
        return request.details(course == null ? null : courses.facts(course));
    }
}
