package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was laid before a meeting may name people: it is kept as long as the meeting's minutes. */
@Component
class OldPapers implements RetentionRule {

    private static final Period KEPT = Period.ofYears(5);
    private static final int AT_ONCE = 200;

    private final ItemFileRepository papers;
    private final AttachedFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldPapers(ItemFileRepository papers, AttachedFiles files, TransactionTemplate transaction, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meeting.papers";
    }

    @Override
    public int forget() {
        int all = 0;
        int some;
        do {
            some = Objects.requireNonNull(transaction.execute(status -> forgetSome()));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int forgetSome() {
        LocalDateTime before = MeetingTime.wall(clock.instant()).minus(KEPT);
        List<UUID> old = papers.ofMeetingsBefore(before, Limit.of(AT_ONCE));
        if (!old.isEmpty()) {
            papers.deleteAll(old);
            old.forEach(files::discard);
        }
        return old.size();
    }
}
