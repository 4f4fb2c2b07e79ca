package no.mestringsrom.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.TemplateSession;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course's sessions, one after the other. */
@Embeddable
class Timetable {

    static final int MOST_SESSIONS = 30;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 50)
    private final List<CourseSession> sessions = new ArrayList<>();

    /** Of the first and of the last session, so that the catalogue need not look for them. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime firstStart = LocalDateTime.MIN;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime lastStart = LocalDateTime.MIN;

    void plan(Course course, List<TemplateSession> planned, List<LocalDateTime> starts) {
        if (planned.size() != starts.size()) {
            throw new CourseRefused(Reason.DATES_DO_NOT_FIT_TEMPLATE, planned.size());
        }
        for (int i = 0; i < planned.size(); i++) {
            SessionStart.checkExists(starts.get(i), SessionStart.ZONE);
            sessions.add(new CourseSession(
                    course,
                    i + 1,
                    planned.get(i).title(),
                    starts.get(i),
                    SessionStart.ZONE,
                    planned.get(i).agenda()));
        }
        settle();
    }

    /** With the same agenda as the last one: what a group does every time is what changes least. */
    CourseSession add(Course course, String title, LocalDateTime start, Instant now) {
        if (sessions.size() >= MOST_SESSIONS) {
            throw new CourseRefused(Reason.TOO_MANY_SESSIONS, MOST_SESSIONS);
        }
        SessionStart.check(start, SessionStart.ZONE, now);
        List<AgendaItem> agenda = inOrder().getLast().agenda();
        CourseSession added = new CourseSession(course, null, title, start, SessionStart.ZONE, agenda);
        sessions.add(added);
        settle();
        return added;
    }

    void remove(CourseSession session, Instant now) {
        if (sessions.size() == 1) {
            throw new CourseRefused(Reason.LAST_SESSION);
        }
        if (session.hasBegun(now)) {
            throw new CourseRefused(Reason.SESSION_HAS_BEGUN, session.title());
        }
        sessions.remove(session);
        settle();
    }

    /** What has to hold between the sessions after any of them was changed. */
    void settle() {
        List<CourseSession> inOrder = inOrder();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
                throw new CourseRefused(
                        Reason.SESSIONS_OVERLAP,
                        inOrder.get(i - 1).title(),
                        inOrder.get(i).title());
            }
        }
        firstStart = inOrder.getFirst().startsAtLocal();
        lastStart = inOrder.getLast().startsAtLocal();
    }

    boolean hasBegun(Instant now) {
        return sessions.stream().anyMatch(session -> session.hasBegun(now));
    }

    boolean isOver(Instant now) {
        return sessions.stream().allMatch(session -> session.isOver(now));
    }

    List<CourseSession> inOrder() {
        return sessions.stream()
                .sorted(Comparator.comparing(CourseSession::startsAt))
                .toList();
    }

    CourseSession session(SessionId id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownCourse(id));
    }

    LocalDateTime firstStart() {
        return firstStart;
    }

    LocalDateTime lastStart() {
        return lastStart;
    }
}
