package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.template.TemplateId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Courses, sessions and hosts for the features further on. Asks nobody who they are: they have asked already. */
@Service
@Transactional(readOnly = true)
public class CourseSessions {

    private final CourseRepository courses;
    private final CourseReader reader;
    private final CourseAccess access;

    CourseSessions(CourseRepository courses, CourseReader reader, CourseAccess access) {
        this.courses = courses;
        this.reader = reader;
        this.access = access;
    }

    /** @throws UnknownCourse if there is none */
    public CourseFacts facts(CourseId id) {
        return CourseFacts.of(course(id));
    }

    /** Of those of these courses that there are. */
    public List<CourseFacts> facts(Collection<CourseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : courses.read(values(ids)).stream().map(CourseFacts::of).toList();
    }

    /**
     * Reads courses at once for a transaction that will ask about each of them: in it, none is looked up again.
     *
     * @param withSessions those that are asked for their sessions, too
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CourseFacts> readAhead(Collection<CourseId> ids, Collection<CourseId> withSessions) {
        List<Course> read = courses.read(values(ids));
        if (!withSessions.isEmpty()) {
            courses.sessions(values(withSessions));
            // The sessions are known now, but not yet that there are no others.
            read.stream().filter(one -> withSessions.contains(one.id())).forEach(Course::sessions);
        }
        return read.stream().map(CourseFacts::of).toList();
    }

    private static UUID[] values(Collection<CourseId> ids) {
        return ids.stream().map(CourseId::value).toArray(UUID[]::new);
    }

    /**
     * All sessions, in order of time, of every published course that has one which starts in between.
     *
     * @param from wall-clock time of Europe/Oslo, exclusive
     * @param to the same, inclusive
     */
    public List<List<SessionPlan>> ofCoursesWithOneBetween(LocalDateTime from, LocalDateTime to) {
        return courses.withSessionBetween(from, to).stream()
                .map(reader::sessions)
                .toList();
    }

    /** The hosts of these courses who said yes. */
    public List<CourseHostSeat> agreedHosts(Collection<CourseId> ids) {
        return ids.isEmpty() ? List.of() : reader.seats(courses.agreed(ids));
    }

    /** Courses of these services that were not over at that time, whatever became of them; the latest first. */
    public List<CourseFacts> ofServices(Collection<UUID> services, LocalDateTime since, int atMost) {
        return services.isEmpty()
                ? List.of()
                : courses.ofServices(services, since, Limit.of(atMost)).stream()
                        .map(CourseFacts::of)
                        .toList();
    }

    /** Published or held in one of these municipalities: of these, or made from one of these templates; the latest first. */
    public List<CourseFacts> among(
            Collection<CourseId> ids, Collection<TemplateId> templates, Collection<String> municipalities, int atMost) {
        return municipalities.isEmpty() || (ids.isEmpty() && templates.isEmpty())
                ? List.of()
                : courses.among(ids, templates, municipalities, Limit.of(atMost)).stream()
                        .map(CourseFacts::of)
                        .toList();
    }

    /**
     * Whether the one who is signed in carries the course: coordinates its service, or hosts it and said yes. Nobody does where
     * nobody is signed in.
     *
     * @throws UnknownCourse if there is none
     */
    public boolean carries(CourseId id) {
        return access.mayEdit(course(id));
    }

    /**
     * Whoever wants to change the course too waits until the transaction that this is in has ended.
     *
     * @throws UnknownCourse if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CourseId id) {
        if (courses.lock(id).isEmpty()) {
            throw new UnknownCourse(id);
        }
    }

    /** @throws UnknownCourse if there is none */
    public SessionPlan session(SessionId id) {
        return reader.session(course(courses.courseOf(id).orElseThrow(() -> new UnknownCourse(id))), id);
    }

    /** The same; empty if there is none. */
    public Optional<SessionPlan> find(SessionId id) {
        return courses.courseOf(id).map(course -> reader.session(course(course), id));
    }

    public boolean has(CourseId id) {
        return courses.existsById(id);
    }

    /** In order of time. */
    public List<SessionPlan> sessions(CourseId id) {
        Course course = course(id);
        return course.sessionsAreRead() ? reader.sessions(course) : reader.sessions(course, courses.sessions(id));
    }

    /** The same of several. */
    public Map<CourseId, List<SessionPlan>> sessions(Collection<CourseId> ids) {
        return courses.read(values(ids)).stream().collect(Collectors.toMap(Course::id, reader::sessions));
    }

    /** Sessions of published courses that one of these municipalities takes part in, of courses not over at that time. */
    public List<SessionPlan> heldIn(Set<String> municipalities, LocalDateTime since) {
        return courses.heldIn(municipalities, since).stream()
                .flatMap(course -> reader.sessions(course).stream())
                .toList();
    }

    /** Courses whose last session began between these wall-clock times and that their hosts have not completed. */
    public List<CourseId> evaluating(LocalDateTime from, LocalDateTime until) {
        return courses.lastBegunBetween(from, until);
    }

    /** The template that the course was made from; empty where it is not known any more. */
    public Optional<TemplateId> template(CourseId id) {
        return Optional.ofNullable(course(id).template());
    }

    /** The same of several, of those of which it is known. */
    public Map<CourseId, TemplateId> templates(Collection<CourseId> ids) {
        return courses.madeFrom(ids).stream()
                .collect(Collectors.toMap(CourseRepository.MadeFrom::course, CourseRepository.MadeFrom::template));
    }

    public Optional<CourseHostSeat> hostSeat(CourseHostId id) {
        return courses.findHost(id).map(reader::seat);
    }

    /** All who were asked, whatever they answered; professionals first. */
    public List<CourseHostSeat> hosts(CourseId id) {
        return reader.seats(course(id));
    }

    private Course course(CourseId id) {
        return courses.findById(id).orElseThrow(() -> new UnknownCourse(id));
    }
}
