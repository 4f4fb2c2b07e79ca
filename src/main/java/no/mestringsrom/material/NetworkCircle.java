package no.mestringsrom.material;

import java.util.Set;

/** Knows the professional networks, which come later in the house. */
public interface NetworkCircle {

    /**
     * Whether the one who is signed in is a member of a network that one of these municipalities is in.
     *
     * @param municipalities numbers
     */
    boolean holds(Set<String> municipalities);
}
