package no.mestringsrom.experience;

import java.util.NoSuchElementException;
import java.util.UUID;

/** The network has no such example, remark, question or answer, or no longer. */
public final class UnknownExperience extends NoSuchElementException {

    UnknownExperience(UUID id) {
        super("No experience " + id);
    }
}
