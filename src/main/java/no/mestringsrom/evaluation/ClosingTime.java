package no.mestringsrom.evaluation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that forms are closed also where nobody reads them. */
@Component
class ClosingTime {

    private final Closing closing;

    ClosingTime(Closing closing) {
        this.closing = closing;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void close() {
        closing.coursesToClose().forEach(closing::closeWhatIsDue);
    }
}
