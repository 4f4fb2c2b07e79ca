package no.mestringsrom.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network's agreements as they stand today.
 *
 * @param inForce null if none has begun
 * @param ranOut whether the last day of the one in force is over, and no other has taken its place
 * @param coming those that are valid from a later day, the next one first
 * @param earlier the latest first
 */
public record AgreementsStanding(
        @Nullable Agreement inForce, boolean ranOut, List<Agreement> coming, List<Agreement> earlier) {}
