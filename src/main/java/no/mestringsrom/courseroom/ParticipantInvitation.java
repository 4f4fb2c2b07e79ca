package no.mestringsrom.courseroom;

import java.util.Optional;
import no.mestringsrom.room.Seat;
import no.mestringsrom.texts.Language;

/** Beans of this kind ask a participant for something, on the page of the personal link. */
public interface ParticipantInvitation {

    /**
     * What to ask this participant now; empty when there is nothing.
     *
     * @param link path of the person's own link: what is for them alone lies below it
     */
    Optional<Invitation> of(Seat participant, String link, Language language);

    /**
     * @param words on the button
     * @param path where it leads, a path of ours
     */
    record Invitation(String words, String path) {}
}
