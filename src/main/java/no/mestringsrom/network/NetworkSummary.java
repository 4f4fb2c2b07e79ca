package no.mestringsrom.network;

import java.util.List;
import no.mestringsrom.texts.Language;

/**
 * @param municipalities numbers, in order
 * @param language that its meetings, minutes and letters are in
 */
public record NetworkSummary(
        NetworkId id, String name, String purpose, List<String> municipalities, NetworkKind kind, Language language) {}
