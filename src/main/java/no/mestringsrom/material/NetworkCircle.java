package no.mestringsrom.material;

import java.util.Set;

/** Knows the professional networks, which come later in the house. */
public interface NetworkCircle {

    /** The numbers of those that are in a network which the one who is signed in is a member of. */
    Set<String> municipalities();
}
