package no.mestringsrom.experience;

import java.util.UUID;
import no.mestringsrom.network.NetworkId;

/**
 * An example or a question is to be found otherwise from now on: it, or what was said of it.
 *
 * @param what its id
 */
record ExperienceWritten(NetworkId network, HitKind kind, UUID what) {}
