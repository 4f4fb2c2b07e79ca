package no.mestringsrom.selfhelp;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.retention.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forms groups when the time to answer is over, and forgets who answered what. A course that fails holds up no other. */
@Component
class WishesToAct implements RetentionRule {

    private static final Logger LOG = LoggerFactory.getLogger(WishesToAct.class);

    private final GoingOn goingOn;

    WishesToAct(GoingOn goingOn) {
        this.goingOn = goingOn;
    }

    @Override
    public String name() {
        return "selfhelp.wishes";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    public int forget() {
        int forgotten = 0;
        for (CourseId course : goingOn.due()) {
            try {
                forgotten += goingOn.close(course);
            } catch (RuntimeException e) {
                LOG.error("Could not form the group that goes on after course {}", course.value(), e);
            }
        }
        return forgotten;
    }
}
