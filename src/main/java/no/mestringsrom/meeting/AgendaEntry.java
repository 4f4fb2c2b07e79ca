package no.mestringsrom.meeting;

import java.util.List;
import java.util.UUID;

/**
 * An item as it stands on the meeting's page.
 *
 * @param number its place in the agenda, from 1; 0 for what is only proposed
 * @param proposedBy a name; empty if that account is gone
 * @param mine whether the one who is signed in may change it
 * @param version to be handed back with a change
 * @param files by name
 */
public record AgendaEntry(
        UUID id, int number, WriteItem written, String proposedBy, boolean mine, long version, List<PaperFile> files) {}
