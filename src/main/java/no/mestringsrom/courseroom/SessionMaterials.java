package no.mestringsrom.courseroom;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.room.Handout;
import no.mestringsrom.room.Seat;
import no.mestringsrom.texts.Language;

/** Beans of this kind lay materials out for a session: everybody finds them beside the video. */
public interface SessionMaterials {

    /**
     * What this person may read, in the order it is to be shown; empty when there is nothing. Asked once for each page that
     * is opened.
     *
     * @param link path of the person's own link: what is for them alone lies below it
     */
    List<Handout> of(SessionId session, Seat seat, String link, Language language);

    /** Path of a page with all there is for this person in the course; empty when there is nothing. */
    default Optional<String> all(Seat seat, String link) {
        return Optional.empty();
    }
}
