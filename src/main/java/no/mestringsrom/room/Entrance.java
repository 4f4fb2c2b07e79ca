package no.mestringsrom.room;

import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.site.PersonalPaths;

/**
 * A door to the room: {@code <path>/<token>} is the page of a personal link, and {@code <path>/<token>/rom} the room of the
 * sitting that is on or next.
 *
 * @param path such as {@code /p}; one of {@link PersonalPaths}, so that no log and no browser keeps what follows, or the
 *     house does not start
 * @param purpose of the links that open it, and of no other entrance's
 * @param pages folder of its templates {@code lobby}, {@code finished} and {@code closed}
 */
public record Entrance(String path, LinkPurpose purpose, String pages) {

    private static final String SHARED = "room";

    public Entrance {
        if (!PersonalPaths.masked(path + "/token").equals(path + "/…")) {
            throw new IllegalArgumentException("What follows " + path + " is not kept out of logs");
        }
    }

    /** With the pages that are shared by whoever has none of their own. */
    public Entrance(String path, LinkPurpose purpose) {
        this(path, purpose, SHARED);
    }

    /** Whether its people meet without a course: then the room speaks of a meeting, and not of sessions and hosts. */
    public boolean withoutCourse() {
        return pages.equals(SHARED);
    }

    boolean leadsTo(String page) {
        return page.startsWith(path + "/");
    }
}
