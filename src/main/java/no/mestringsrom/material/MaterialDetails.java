package no.mestringsrom.material;

import java.time.Instant;
import java.util.List;

/**
 * A material as those who may change it see it.
 *
 * @param version goes with {@link ChangeMaterial}
 * @param earlier versions, the newest first
 * @param bytesAreGone whether the file is known but its bytes are not there: somebody has tampered with the folder, or it
 *     was not in the backup
 */
public record MaterialDetails(
        MaterialItem item,
        long version,
        MaterialAudience audience,
        Instant changedAt,
        String changedBy,
        List<Earlier> earlier,
        boolean bytesAreGone) {

    public record Earlier(MaterialItem item, Instant madeAt, String madeBy) {}
}
