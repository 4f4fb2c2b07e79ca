package no.mestringsrom.evaluation;

import no.mestringsrom.course.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that forms are closed also where nobody reads them. A course that fails holds up no other. */
@Component
class ClosingTime {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingTime.class);

    private final Closing closing;

    ClosingTime(Closing closing) {
        this.closing = closing;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void close() {
        for (CourseId course : closing.coursesToClose()) {
            try {
                closing.closeWhatIsDue(course);
            } catch (RuntimeException e) {
                LOG.error("Could not close the forms of course {}", course.value(), e);
            }
        }
    }
}
