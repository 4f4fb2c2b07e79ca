package no.mestringsrom.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateSession;
import org.hibernate.Hibernate;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

    /** How many they are, for the same reason. */
    private int sessionCount;

    /** Whether asking for the sessions asks the database. */
    boolean isRead() {
        return Hibernate.isInitialized(sessions);
    }

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

    /**
     * In place of one of the template's that is missing, with that one's agenda; else with the agenda of the last one: what
     * a group does every time is what changes least.
     */
    CourseSession add(
            Course course, @Nullable TemplateContent template, String title, LocalDateTime start, Instant now) {
        if (sessions.size() >= MOST_SESSIONS) {
            throw new CourseRefused(Reason.TOO_MANY_SESSIONS, MOST_SESSIONS);
        }
        SessionStart.check(start, SessionStart.ZONE, now);
        Integer missing = template == null ? null : firstMissing(template);
        List<AgendaItem> agenda = template == null || missing == null
                ? inOrder().getLast().agenda()
                : template.sessions().get(missing - 1).agenda();
        CourseSession added = new CourseSession(course, missing, title, start, SessionStart.ZONE, agenda);
        sessions.add(added);
        settle();
        return added;
    }

    private @Nullable Integer firstMissing(TemplateContent template) {
        Set<Integer> there = sessions.stream()
                .map(CourseSession::templateSession)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, template.sessions().size())
                .boxed()
                .filter(number -> !there.contains(number))
                .findFirst()
                .orElse(null);
    }

    void remove(CourseSession session, Instant now) {
        if (sessions.size() == 1) {
            throw new CourseRefused(Reason.LAST_SESSION);
        }
        if (session.isSettled(now)) {
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
        sessionCount = inOrder.size();
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
