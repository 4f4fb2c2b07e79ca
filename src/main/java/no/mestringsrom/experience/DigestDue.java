package no.mestringsrom.experience;

import java.util.List;
import no.mestringsrom.network.NetworkId;

/**
 * What is new in a network for one of its members; at least one of the lists says something new.
 *
 * @param examples new ones
 * @param unanswered questions of the last weeks that nobody has answered
 * @param answered questions with new answers
 */
public record DigestDue(
        NetworkId network,
        String networkName,
        Recipient to,
        List<Titled> examples,
        List<Titled> unanswered,
        List<Titled> answered) {}
