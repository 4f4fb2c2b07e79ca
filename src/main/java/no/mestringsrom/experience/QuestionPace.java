package no.mestringsrom.experience;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import org.springframework.stereotype.Component;

/**
 * How many questions somebody got by mail today. In memory alone: whom a question went to may tell what they have lived with,
 * so it is written down nowhere. After a restart somebody may get a few more.
 */
@Component
class QuestionPace {

    static final int MOST_A_DAY = 3;

    private final Map<AccountId, Integer> sent = new HashMap<>();
    private final Clock clock;
    private LocalDate day = LocalDate.MIN;

    QuestionPace(Clock clock) {
        this.clock = clock;
    }

    /** Whether they may get one more today; if so, it counts. What comes after that is in the weekly digest. */
    synchronized boolean allows(AccountId account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MorningNews.ZONE);
        if (!today.equals(day)) {
            day = today;
            sent.clear();
        }
        return sent.merge(account, 1, Integer::sum) <= MOST_A_DAY;
    }
}
