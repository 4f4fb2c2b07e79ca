package no.mestringsrom.video;

import no.mestringsrom.texts.Language;

/**
 * Somebody about to enter a video room.
 *
 * @param room from {@link VideoServer#roomName}
 * @param personId who it is in our own words, the same for all of a person's devices
 * @param name as the person wants to be called
 * @param moderator both hosts are, nobody else
 */
public record VideoGuest(String room, String personId, String name, boolean moderator, Language language) {}
