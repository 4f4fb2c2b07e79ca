package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.UnknownTemplate;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
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
    private final CourseDepartures departures;
    private final Municipalities municipalities;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoursePlanning(
            CourseRepository courses,
            CourseAccess access,
            CourseReader reader,
            CourseTemplates templates,
            CourseDepartures departures,
            Municipalities municipalities,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.access = access;
        this.reader = reader;
        this.templates = templates;
        this.departures = departures;
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
        CourseId id = make(command, usable(command.template())).id();
        if (command.status() == CourseStatus.PLANNING) {
            events.publishEvent(new CoursePlanned(id));
        }
        return id;
    }

    /** Whoever asks has seen to who may. */
    Course make(PlanCourse command, CourseTemplateDetails template) {
        return courses.save(Course.plan(command, template, current.require().id(), clock.instant()));
    }

    /** It may have gone while somebody had it on the screen. */
    CourseTemplateDetails usable(TemplateId id) {
        try {
            CourseTemplateDetails template = templates.get(id);
            if (!template.retired()) {
                return template;
            }
        } catch (UnknownTemplate gone) {
            // Refused in the same words: those who may not read it are not told that it is there.
        }
        throw new CourseRefused(Reason.TEMPLATE_GONE);
    }

    /** For coordinators of the service: takes an idea in hand. */
    @Transactional
    public void begin(CourseId id) {
        Course course = editable(id);
        access.requireCoordinator(course.service());
        course.begin();
        events.publishEvent(new CoursePlanned(id));
    }

    /** A municipality outside the service's cooperation is welcome, as long as it exists. */
    @Transactional
    public void change(ChangeCourse command) {
        Course course = editable(command.course());
        requireKnown(command.municipalities());
        int before = course.capacity();
        Set<String> places = Set.copyOf(course.municipalities());
        AccountId by = current.require().id();
        tell(course, by, course.change(command, by, clock.instant()));
        if (course.capacity() != before || !course.municipalities().equals(places)) {
            events.publishEvent(new CapacityChanged(course.id()));
        }
        tellReaders(course);
    }

    /** The language that participants hear; other than it was, it is another plan. */
    @Transactional
    public void speak(CourseId id, Language language) {
        Course course = editable(id);
        AccountId by = current.require().id();
        tell(course, by, course.speak(language, by, clock.instant()));
        tellReaders(course);
    }

    @Transactional
    public void change(ChangeSession command) {
        SessionId id = command.session();
        Course course = editableWith(id);
        LocalDateTime from = course.session(id).startsAtLocal();
        LocalDateTime ended = plannedEnd(course.session(id));
        AccountId by = current.require().id();
        tell(course, by, course.change(command, templateOf(course), by, clock.instant()));
        boolean moved = !from.equals(command.startsAt()) || !ended.equals(plannedEnd(course.session(id)));
        if (course.status() == CourseStatus.PUBLISHED && moved) {
            events.publishEvent(new SessionMoved(course.id(), id, from, command.startsAt(), ended));
        }
        tellReaders(course);
    }

    private static LocalDateTime plannedEnd(CourseSession session) {
        return session.plannedEnd().atZone(session.zone()).toLocalDateTime();
    }

    /** Only before it is published: people have been promised what there is. */
    @Transactional
    public SessionId addSession(AddSession command) {
        Course course = editable(command.course());
        AccountId by = current.require().id();
        Set<SessionId> before =
                course.sessions().stream().map(CourseSession::id).collect(Collectors.toSet());
        tell(course, by, course.addSession(command, templateOf(course), by, clock.instant()));
        return course.sessions().stream()
                .map(CourseSession::id)
                .filter(session -> !before.contains(session))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Only before it is published. What was laid out for it goes with it.
     *
     * @param reason why this departs from what the template has fixed; empty where it does not, or nobody has asked yet
     */
    @Transactional
    public void removeSession(SessionId id, String reason) {
        Course course = editableWith(id);
        AccountId by = current.require().id();
        // First what hangs on it: if it may not go after all, nothing of this has happened.
        events.publishEvent(new SessionRemoved(course.id(), id));
        tell(course, by, course.removeSession(id, reason, templateOf(course), by, clock.instant()));
    }

    private void tellReaders(Course course) {
        if (course.status() == CourseStatus.PUBLISHED) {
            events.publishEvent(new CourseChanged(course.id()));
        }
    }

    private void tell(Course course, AccountId by, List<PlanChange> voiding) {
        if (!voiding.isEmpty()) {
            events.publishEvent(new PlanUnsigned(course.id(), by, voiding));
        }
    }

    /** What a course was made from; empty for one without a template. */
    public Optional<TemplateContent> template(CourseId id) {
        return courses.findById(id).map(access::readable).map(this::templateOf);
    }

    private @Nullable TemplateContent templateOf(Course course) {
        return departures.templateOf(course);
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
        events.publishEvent(new CourseCancelled(id, reason.strip(), course.wasPublished()));
    }

    /** Somebody else may have taken the session out while it was on the screen. */
    private Course editableWith(SessionId session) {
        CourseId id = courses.courseOf(session).orElseThrow(() -> new CourseRefused(Reason.SESSION_GONE));
        Course course = editable(id);
        if (course.sessions().stream().noneMatch(known -> known.id().equals(session))) {
            throw new CourseRefused(Reason.SESSION_GONE);
        }
        return course;
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
