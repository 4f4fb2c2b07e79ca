package no.mestringsrom.course;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Told by whoever runs the sessions when one begins, is extended and ends, in the same transaction: a session that has
 * begun early is not planned any more, one that was extended is not over, and one that was ended early is not the next one. Asks nobody who they are: the room has asked.
 */
@Service
@Transactional(readOnly = true)
public class SessionProgress {

    private final CourseRepository courses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionProgress(CourseRepository courses, ApplicationEventPublisher events, Clock clock) {
        this.courses = courses;
        this.events = events;
        this.clock = clock;
    }

    /** Saying it again changes nothing. */
    @Transactional
    public void begun(SessionId session) {
        locked(session).begin(clock.instant());
    }

    /** Each time adds to what was said before. */
    @Transactional
    public void extended(SessionId session, int minutes) {
        locked(session).extend(minutes);
    }

    /** Saying it again changes nothing. */
    @Transactional
    public void ended(SessionId session) {
        CourseSession ended = locked(session);
        boolean before = ended.course().sessionsAreOver(clock.instant());
        ended.end(clock.instant());
        if (!before && ended.course().sessionsAreOver(clock.instant())) {
            events.publishEvent(new CourseHeld(ended.course().id()));
        }
    }

    private CourseSession locked(SessionId session) {
        return courses.courseOf(session)
                .flatMap(courses::lock)
                .orElseThrow(() -> new UnknownCourse(session))
                .session(session);
    }
}
