package no.mestringsrom.room;

import java.util.function.Consumer;
import no.mestringsrom.course.SessionId;

/**
 * Says that a session's log has grown, to every node that shows the session. It carries no content: the database is the
 * truth, and whoever hears reads there.
 */
interface SessionBus {

    /** Call it inside the transaction that appends; heard after the commit, and not at all if there is none. */
    void announce(SessionId session);

    /** The listener must return at once; an announcement may come more than once. */
    void listen(Consumer<SessionId> listener);
}
