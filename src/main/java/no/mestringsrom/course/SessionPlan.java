package no.mestringsrom.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;

/**
 * A session as it is planned, and whether it has come to it.
 *
 * @param texts the course's
 * @param title in the language of the course's original, for staff; participants read {@link #title(Language)}
 * @param titles in further languages
 * @param number its place in the course by time, from 1
 * @param outOf how many sessions the course has
 * @param startsAtLocal the wall-clock time that was promised
 * @param startsAt the moment that this is
 * @param plannedEnd the start moved by the agenda's length
 * @param begun whether the hosts have started it, which may be before the planned start
 * @param ended whether the hosts have ended it
 * @param revision higher after every change
 */
public record SessionPlan(
        SessionId id,
        CourseId course,
        CourseTexts texts,
        int number,
        int outOf,
        String title,
        Map<Language, String> titles,
        LocalDateTime startsAtLocal,
        ZoneId zone,
        Instant startsAt,
        List<AgendaItem> agenda,
        Instant plannedEnd,
        boolean begun,
        boolean ended,
        long revision) {

    public SessionPlan {
        titles = Map.copyOf(titles);
        agenda = List.copyOf(agenda);
    }

    static SessionPlan of(Course course, int number, int outOf, CourseSession session) {
        return new SessionPlan(
                session.id(),
                course.id(),
                course.texts(),
                number,
                outOf,
                session.title(),
                session.titles(),
                session.startsAtLocal(),
                session.zone(),
                session.startsAt(),
                session.agenda(),
                session.plannedEnd(),
                session.wasBegun(),
                session.wasEnded(),
                session.version());
    }

    public String courseTitle() {
        return texts.title();
    }

    /** In the reader's language if it is written in it, else in the one that serves them best. */
    public Written title(Language reader) {
        return Written.of(reader, texts.original(), title, titles);
    }

    /** What clocks will show at the planned end. */
    public LocalDateTime plannedEndLocal() {
        return plannedEnd.atZone(zone).toLocalDateTime();
    }

    /** Whether clocks show the start's time twice that night; then it is the first of them, summer time. */
    public boolean startComesTwice() {
        return SessionStart.comesTwice(startsAtLocal, zone);
    }

    /** The agenda as the ledger of exchange time reads it. */
    public Agenda exchange() {
        return AgendaItem.agenda(agenda);
    }
}
