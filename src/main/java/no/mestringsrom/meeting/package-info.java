/**
 * A network's meetings: planned one by one, in a series by a rule of RFC 5545, or by a poll about the date; with an agenda
 * that members propose items for. Whoever leads the network plans; the meeting's secretary helps with its agenda; members
 * propose and answer, signed in or by the link in their mail.
 *
 * <p>{@link no.mestringsrom.meeting.Meetings} is what others read of them. A meeting is a sitting of the room: the ids are the
 * same, and so are those of items and segments. Features further on add to a meeting's page with {@code MeetingPart} beans.
 * Decision: {@code docs/decisions/0029-meetings.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "exchange",
            "link",
            "material",
            "material :: ui",
            "material :: web",
            "room",
            "retention",
            "settings",
            "site",
            "shell",
            "account",
            "network",
            "network :: ui"
        })
package no.mestringsrom.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
