package no.mestringsrom.room;

import java.util.function.BiConsumer;

/**
 * Says that there is news of a session, to every node that shows the session. It carries no content: the database is the
 * truth, and whoever hears reads there.
 */
interface SessionBus {

    enum News {
        LOG,
        QUESTIONS
    }

    /** Call it inside the transaction that writes; heard after the commit, and not at all if there is none. */
    void announce(SittingId session, News news);

    /** The listener must return at once; an announcement may come more than once. */
    void listen(BiConsumer<SittingId, News> listener);
}
