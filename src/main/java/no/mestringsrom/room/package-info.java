/**
 * The live session of any circle, as those are called who meet again and again: a course's group, a network. {@link
 * no.mestringsrom.room.Circles} is what the room has to be told of each kind. Everybody opens the same light page, reaches the
 * video room from it, and keeps one WebSocket to the server; those who steer, called hosts here, move the session along, pages
 * say who is in, and all of it becomes entries in one append-only log per session, in a total order. Everything shown is read
 * from that log: after a crash the clock is where it would have been, and the live meter and the account afterwards are the
 * same calculation. The database itself refuses to change or delete an entry.
 *
 * <p>When the promised exchange time is out of reach hosts see what would restore it. What they choose is in the log like
 * everything else, and changes what is foretold, never what was promised: the agenda that the promise was made with stays.
 * Carrying minutes over is a choice too: it says that they know and have settled for the next session. It moves no figure,
 * for the balance carries over by itself; it ends the warning for so many minutes and is told in the account.
 *
 * <p>Small groups are opened by a host or by the agenda, decided here and carried out by the page of one host, which alone
 * may tell the video server; the other host's page takes over when its line drops, and every participant's page finds home
 * by itself when both are gone. Raised hands and how many have not spoken yet are live only: they are kept by the node that
 * serves the session's pages.
 *
 * <p>Publishes {@link no.mestringsrom.room.LiveSessions} (what may be done in a session), {@link
 * no.mestringsrom.room.PlanChanges} (what may be changed of its plan meanwhile), {@link no.mestringsrom.room.Questions} (asked
 * in writing), {@link no.mestringsrom.room.Impressions} (how it was, in one tap), {@link no.mestringsrom.room.Seating} (who a
 * link belongs to), {@link no.mestringsrom.room.SessionLedgers} (the account of a session) and {@link
 * no.mestringsrom.room.RoomTraces} (what the logs hold about somebody). Each kind of circle is a bean of its own, further on,
 * with entrances of its own: {@code docs/decisions/0027-a-room-for-every-circle.md}. Inside, a {@code SessionFeed} per session
 * follows the log and tells its pages; a {@code SessionBus} says when there is something new to read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange", "link", "retention", "settings", "site", "texts", "video"})
package no.mestringsrom.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
