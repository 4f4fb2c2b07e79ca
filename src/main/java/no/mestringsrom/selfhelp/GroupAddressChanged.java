package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A member is reached elsewhere from now on, and is told so where they were, in case it was not them.
 *
 * @param evenings that stand in the calendar of whoever wants them there
 */
public record GroupAddressChanged(
        LearningServiceId service, GroupAddressee before, GroupAddressee now, List<Evening> evenings) {}
