package no.mestringsrom.meeting;

import java.util.UUID;
import no.mestringsrom.material.FileType;

/**
 * A paper of an item that is a file.
 *
 * @param id of its bytes
 * @param size bytes
 */
public record PaperFile(UUID id, String name, FileType type, long size) {}
