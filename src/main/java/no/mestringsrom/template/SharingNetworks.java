package no.mestringsrom.template;

import java.util.List;
import java.util.UUID;

/** The professional networks that a template can be shared with; the feature that knows networks tells. */
public interface SharingNetworks {

    record Named(UUID id, String name) {}

    /** Those that the one who is signed in is a member of, by name. */
    List<Named> mine();
}
