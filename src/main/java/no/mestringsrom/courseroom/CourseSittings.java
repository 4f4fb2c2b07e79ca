package no.mestringsrom.courseroom;

import java.util.EnumSet;
import java.util.Set;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseTexts;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.room.AgendaPart;
import no.mestringsrom.room.CircleId;
import no.mestringsrom.room.Measured;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.texts.Translated;

/** A course's sessions as the room reads them, and back. */
public final class CourseSittings {

    private static final Set<Measured> EVERYTHING = EnumSet.allOf(Measured.class);

    private CourseSittings() {}

    public static Sitting of(SessionPlan session) {
        CourseTexts texts = session.texts();
        return new Sitting(
                id(session.id()),
                circle(session.course()),
                new Translated(texts.original(), texts.title(), texts.titles()),
                new Translated(texts.original(), session.title(), session.titles()),
                session.number(),
                session.startsAtLocal(),
                session.zone(),
                session.startsAt(),
                session.agenda().stream().map(CourseSittings::part).toList(),
                session.plannedEnd(),
                session.begun(),
                session.ended(),
                EVERYTHING);
    }

    public static SittingId id(SessionId session) {
        return new SittingId(session.value());
    }

    public static CircleId circle(CourseId course) {
        return new CircleId(course.value());
    }

    /** The course that somebody who came by a course's entrance has a seat in. */
    public static CourseId course(Seat seat) {
        return new CourseId(seat.circle().value());
    }

    private static AgendaPart part(AgendaItem item) {
        return new AgendaPart(item.id(), item.title(), item.kind(), item.minutes(), item.adaptable(), item.groupSize());
    }
}
