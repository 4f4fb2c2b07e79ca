package no.mestringsrom.meeting;

import java.util.UUID;

/**
 * An item of the agenda.
 *
 * @param number its place, from 1
 * @param who answers for it; may be empty
 */
public record MeetingItem(UUID id, int number, String title, ItemKind kind, int minutes, String who) {}
