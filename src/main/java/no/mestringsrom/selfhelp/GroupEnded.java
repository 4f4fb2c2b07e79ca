package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A group is no more. Told within the transaction, while it is known who was in it.
 *
 * @param evenings that would have come
 */
public record GroupEnded(
        GroupId group, LearningServiceId service, Why why, List<Evening> evenings, List<GroupAddressee> members) {

    public enum Why {
        /** One alone is left. */
        ALONE,
        QUIET,
        /** The service's coordinator ended it, because somebody had asked for help. */
        BY_COORDINATOR
    }
}
