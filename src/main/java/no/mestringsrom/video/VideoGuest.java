package no.mestringsrom.video;

import no.mestringsrom.texts.Language;

/**
 * Somebody about to enter a video room.
 *
 * @param room from {@link VideoServer#roomName}
 * @param personId who it is in our own words, the same for all of a person's devices
 * @param name as the person wants to be called
 * @param moderator whoever steers is: a course's two hosts, a network's chair, every member among equals
 * @param mayPutOut whether they are offered to put others out; among equals nobody is
 */
public record VideoGuest(
        String room, String personId, String name, boolean moderator, boolean mayPutOut, Language language) {

    public VideoGuest(String room, String personId, String name, boolean moderator, Language language) {
        this(room, personId, name, moderator, moderator, language);
    }
}
