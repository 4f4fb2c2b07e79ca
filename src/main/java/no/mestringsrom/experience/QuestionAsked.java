package no.mestringsrom.experience;

import java.util.List;
import no.mestringsrom.network.NetworkId;

/**
 * Somebody asked the network something.
 *
 * @param to those who know or follow what it is about; nobody else is to know who they are
 */
public record QuestionAsked(
        NetworkId network, QuestionId question, String networkName, String title, List<Recipient> to) {}
