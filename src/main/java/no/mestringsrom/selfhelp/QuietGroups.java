package no.mestringsrom.selfhelp;

import no.mestringsrom.retention.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Groups that nobody meets in any more are warned, and a month later forgotten. One that fails holds up no other. */
@Component
class QuietGroups implements RetentionRule {

    private static final Logger LOG = LoggerFactory.getLogger(QuietGroups.class);

    private final GroupCare care;

    QuietGroups(GroupCare care) {
        this.care = care;
    }

    @Override
    public String name() {
        return "selfhelp.groups";
    }

    @Override
    public int forget() {
        int ended = 0;
        for (GroupId group : care.silent()) {
            try {
                ended += care.seeTo(group) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("Could not see to the silent group {}", group.value(), e);
            }
        }
        return ended;
    }
}
