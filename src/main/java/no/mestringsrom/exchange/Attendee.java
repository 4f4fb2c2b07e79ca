package no.mestringsrom.exchange;

/**
 * Someone on the session's list.
 *
 * @param id their name in the log, unique within the session
 */
public record Attendee(String id, SessionRole role) {}
