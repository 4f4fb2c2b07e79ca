package no.mestringsrom.experience;

import java.util.List;
import no.mestringsrom.network.NetworkId;

/**
 * Others have said something of what somebody wrote.
 *
 * @param examples those with new comments, or that somebody has tried too
 * @param questions those with new answers
 */
public record RepliesDue(
        NetworkId network, String networkName, Recipient to, List<Titled> examples, List<Titled> questions) {}
