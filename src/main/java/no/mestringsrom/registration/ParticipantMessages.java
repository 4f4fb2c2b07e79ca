package no.mestringsrom.registration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Beans of this kind have messages to a participant, to be read on the page of the personal link. */
public interface ParticipantMessages {

    /**
     * The newest first.
     *
     * @param registration of somebody with a seat, or who waits for one
     */
    List<Message> of(UUID registration);

    /**
     * @param from first name of who wrote it
     * @param at wall-clock time of Europe/Oslo
     */
    record Message(String from, LocalDateTime at, List<String> lines) {}
}
