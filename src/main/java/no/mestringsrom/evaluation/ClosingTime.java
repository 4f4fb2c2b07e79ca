package no.mestringsrom.evaluation;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.retention.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that forms are closed also where nobody reads them. A course that fails holds up no other. */
@Component
class ClosingTime implements RetentionRule {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingTime.class);

    private final Closing closing;

    ClosingTime(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String name() {
        return "evaluation.whoAnswered";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    public int forget() {
        int closed = 0;
        for (CourseId course : closing.coursesToClose()) {
            try {
                closed += closing.closeWhatIsDue(course);
            } catch (RuntimeException e) {
                LOG.error("Could not close the forms of course {}", course.value(), e);
            }
        }
        return closed;
    }
}
