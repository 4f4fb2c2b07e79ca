package no.mestringsrom.network;

import java.util.Set;
import no.mestringsrom.texts.Language;

/** @param municipalities numbers of those that take part; at least one */
public record CreateNetwork(
        String name, NetworkKind kind, String purpose, Language language, Set<String> municipalities) {

    /** A professional network that works in bokmål. */
    public CreateNetwork(String name, String purpose, Set<String> municipalities) {
        this(name, NetworkKind.PROFESSIONAL_NETWORK, purpose, Language.BOKMAL, municipalities);
    }
}
