package no.mestringsrom.selfhelp;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts the next evenings into the calendars of groups when one has passed, and reminds of those that come. */
@Component
class NextEvenings {

    private static final Logger LOG = LoggerFactory.getLogger(NextEvenings.class);

    private final GroupCare care;

    NextEvenings(GroupCare care) {
        this.care = care;
    }

    @Scheduled(cron = "0 */10 * * * *", zone = "Europe/Oslo")
    void seeTo() {
        each(care.toPlanAhead(), care::planAhead);
        each(care.toRemind(), care::remind);
    }

    /** One that fails holds up no other. */
    private static void each(List<GroupId> groups, Consumer<GroupId> work) {
        for (GroupId group : groups) {
            try {
                work.accept(group);
            } catch (RuntimeException e) {
                LOG.error("Could not see to the evenings of group {}", group.value(), e);
            }
        }
    }
}
