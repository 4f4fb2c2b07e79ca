package no.mestringsrom.evaluation;

import java.util.List;
import no.mestringsrom.course.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * A form of a course that is answered once by each: before, after, or after one of the sessions.
 *
 * @param session null unless it is about one
 */
public record Occasion(FormKind form, @Nullable SessionPlan session) {

    /** Unique in the course; at most 36 characters. */
    public String key() {
        return session == null ? form.name() : session.id().value().toString();
    }

    /** In order of time. */
    static List<Occasion> of(List<SessionPlan> sessions) {
        List<Occasion> occasions = new java.util.ArrayList<>();
        occasions.add(new Occasion(FormKind.BEFORE, null));
        sessions.forEach(session -> occasions.add(new Occasion(FormKind.SESSION, session)));
        occasions.add(new Occasion(FormKind.AFTER, null));
        return List.copyOf(occasions);
    }
}
