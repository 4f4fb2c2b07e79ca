package no.mestringsrom.material;

/** Who may see it. Each circle holds those before it. */
public enum MaterialAudience {
    /** The hosts who said yes and the coordinators of the course's service. */
    HOSTS,
    /** Those with a seat in the course, by their personal link. */
    PARTICIPANTS,
    /** Members of a professional network that one of the course's municipalities is in. */
    NETWORK,
    EVERYONE;

    boolean includes(MaterialAudience reader) {
        return reader.ordinal() <= ordinal();
    }
}
