package no.mestringsrom.material;

import java.util.UUID;

/**
 * A file that was uploaded whole and is of an allowed type, and that nobody can see yet.
 *
 * @param name made safe: no path, nothing invisible, with the ending of its type
 * @param size bytes
 */
public record ReceivedFile(UUID id, String name, FileType type, long size) {}
