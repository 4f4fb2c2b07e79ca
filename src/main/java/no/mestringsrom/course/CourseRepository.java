package no.mestringsrom.course;

import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.TemplateId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CourseRepository extends Repository<Course, CourseId> {

    Course save(Course course);

    boolean existsById(CourseId id);

    Optional<Course> findById(CourseId id);

    /** One that is or was published, with its places and its words: for its page, which many read at once. */
    @Query("select c from Course c left join fetch c.municipalities left join fetch c.written.further"
            + " where c.id = :id and c.stage.wasPublished")
    Optional<Course> published(CourseId id);

    /** With their places and their words. */
    @Query("select c from Course c left join fetch c.municipalities left join fetch c.written.further"
            + " where holds(:ids, c.id.value)")
    List<Course> read(UUID[] ids);

    /** All of these courses, with what is in them. */
    @Query("select s from CourseSession s left join fetch s.agenda left join fetch s.titles"
            + " where holds(:courses, s.course.id.value)")
    List<CourseSession> sessions(UUID[] courses);

    /** All of a course, with what is in them. */
    default List<CourseSession> sessions(CourseId course) {
        return sessions(new UUID[] {course.value()});
    }

    /** Of each host who said yes. */
    @Query("select h.role from CourseHost h where h.course.id = :course and h.answer = YES")
    List<SessionRole> rolesOfAgreed(CourseId course);

    record MadeFrom(CourseId course, TemplateId template) {}

    /** Of those of these courses whose template is known. */
    @Query("select new no.mestringsrom.course.CourseRepository$MadeFrom(c.id, c.basis.template) from Course c"
            + " where c.id in :ids and c.basis.template.value is not null")
    List<MadeFrom> madeFrom(Collection<CourseId> ids);

    /** Published, with a session that starts in between, by the clock on the wall; from exclusive, to inclusive. */
    @Query("select distinct c from CourseSession s join s.course c where c.stage.status = PUBLISHED"
            + " and s.startsAt > :from and s.startsAt <= :to")
    List<Course> withSessionBetween(LocalDateTime from, LocalDateTime to);

    @Query("select h from CourseHost h join fetch h.course where h.course.id in :courses and h.answer = YES")
    List<CourseHost> agreed(Collection<CourseId> courses);

    /** With a last session after the given time; the latest first. */
    @Query("select c from Course c where c.service.value in :services and c.timetable.lastStart > :since"
            + " order by c.timetable.firstStart desc, c.id")
    List<Course> ofServices(Collection<UUID> services, LocalDateTime since, Limit most);

    /** Whoever wants to change the course too has to wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Course c where c.id = :id")
    Optional<Course> lock(CourseId id);

    @Query("select s.course.id from CourseSession s where s.id = :session")
    Optional<CourseId> courseOf(SessionId session);

    @Query("select h.course.id from CourseHost h where h.id = :host")
    Optional<CourseId> courseOf(CourseHostId host);

    /** Seats of courses whose sessions are not over, of those who have not said no. */
    @Query(
            "select h.id from CourseHost h join h.course c where h.account = :account and h.role = :role and h.answer <> NO"
                    + " and c.stage.status in (IDEA, PLANNING, PUBLISHED) and c.timetable.lastStart > :now order by c.id")
    List<CourseHostId> seatsAhead(AccountId account, SessionRole role, LocalDateTime now);

    /** Ideas with this host in them, also one who has stepped back, whose sessions are not over. */
    @Query("select count(h) from CourseHost h join h.course c where h.account = :account"
            + " and c.stage.status = IDEA and c.timetable.lastStart > :now")
    long openIdeas(AccountId account, LocalDateTime now);

    @Query("select h from CourseHost h join fetch h.course where h.id = :host")
    Optional<CourseHost> findHost(CourseHostId host);

    @Query("select h from CourseHost h join fetch h.course c where h.account = :account and h.answer = NOT_YET"
            + " and c.stage.status in (PLANNING, PUBLISHED) order by c.timetable.firstStart, c.id")
    List<CourseHost> unanswered(AccountId account);

    /** Those that are not over, and those whose last session began after the given time. */
    @Query(
            "select c from Course c where (c.service.value in :services or exists (select h from CourseHost h"
                    + " where h.course = c and h.account = :account and h.answer = YES))"
                    + " and (c.stage.status in (IDEA, PLANNING, PUBLISHED) or c.timetable.lastStart > :since) order by c.timetable.firstStart, c.id")
    List<Course> ofStaff(AccountId account, Collection<UUID> services, LocalDateTime since);

    /** With something to tell its template's owner; the latest first. */
    @Query("select distinct c from Course c join c.basis.departures d where c.basis.template = :template"
            + " and c.stage.status not in (IDEA, CANCELLED) order by c.timetable.firstStart desc, c.id")
    List<Course> departing(TemplateId template, Limit most);

    /** Of all services: those that are not called off, with a last session after the given time. */
    @Query("select c from Course c where c.stage.status <> CANCELLED and c.timetable.lastStart > :since"
            + " order by c.timetable.firstStart, c.id")
    List<Course> staffedSince(LocalDateTime since);

    /** Published and not begun, with this municipality in it. */
    @Query("select c from Course c where c.stage.status = PUBLISHED and c.timetable.firstStart > :now"
            + " and :municipality member of c.municipalities order by c.timetable.firstStart, c.id")
    List<Course> openIn(String municipality, LocalDateTime now, Limit most);

    /** Published or held, with one of these municipalities in it, and a last session after the given time. */
    @Query(
            "select distinct c from Course c join c.municipalities m where m in :municipalities"
                    + " and c.stage.status in (PUBLISHED, COMPLETED) and c.timetable.lastStart > :since order by c.timetable.firstStart, c.id")
    List<Course> heldIn(Collection<String> municipalities, LocalDateTime since);

    /** Published or held in one of these municipalities: of these, or made from one of these templates; the latest first. */
    @Query("select distinct c from Course c join c.municipalities m where m in :municipalities"
            + " and (c.id in :ids or c.basis.template in :templates) and c.stage.status in (PUBLISHED, COMPLETED)"
            + " order by c.timetable.lastStart desc, c.id")
    List<Course> among(
            Collection<CourseId> ids, Collection<TemplateId> templates, Collection<String> municipalities, Limit most);

    /** Published, and not completed, with a last session that began then. */
    @Query(
            "select c.id from Course c where c.stage.status = PUBLISHED and c.timetable.lastStart between :from and :until")
    List<CourseId> lastBegunBetween(LocalDateTime from, LocalDateTime until);

    /** Completed, with what the hosts learnt. */
    @Query(
            "select c from Course c where c.basis.template = :template and c.stage.status = COMPLETED and c.team.learnt is not null"
                    + " order by c.timetable.lastStart desc, c.id")
    List<Course> learntFrom(TemplateId template, Limit limit);
}
