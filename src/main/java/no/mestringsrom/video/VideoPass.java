package no.mestringsrom.video;

/**
 * What a verified token says about its holder.
 *
 * @param personId the same for all of a person's devices
 */
public record VideoPass(String room, String personId, String name, boolean moderator) {}
