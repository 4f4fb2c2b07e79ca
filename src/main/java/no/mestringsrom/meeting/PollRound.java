package no.mestringsrom.meeting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds of polls every morning. One that fails keeps none of the others from it. */
@Component
class PollRound {

    private static final Logger log = LoggerFactory.getLogger(PollRound.class);
    private static final int MOST = 1_000;

    private final PollRepository polls;
    private final DatePolls desk;

    PollRound(PollRepository polls, DatePolls desk) {
        this.polls = polls;
        this.desk = desk;
    }

    @Scheduled(cron = "0 0 8 * * *", zone = "Europe/Oslo")
    void remind() {
        for (PollId poll : polls.notReminded(Limit.of(MOST))) {
            try {
                desk.remind(poll);
            } catch (RuntimeException e) {
                log.error("Nobody could be reminded of poll {}; it is tried again tomorrow", poll.value(), e);
            }
        }
    }
}
