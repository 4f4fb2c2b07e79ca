package no.mestringsrom.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are written down, in the transaction of what they tell of. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    /** Sent or not: where no mail server was ever named, nobody will get it by now, and it tells who is in which course. */
    static final Duration KEPT = Duration.ofDays(30);

    private final MailMessages messages;
    private final Occasions occasions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(MailMessages messages, Occasions occasions, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.occasions = occasions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Refuses to run outside a transaction: a message alone would tell of something that may not have happened. What is
     * told once and has been told is left out. Of news for all in a course, what reaches somebody in no way is written down
     * as undelivered, so that a coordinator rings.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        Matter matter = letter.matter();
        if (matter.occasion() != null && !occasions.claim(matter.occasion(), matter.person())) {
            return;
        }
        List<Reach.Target> targets = letter.to().targets(matter.everyWay());
        for (Reach.Target target : targets) {
            messages.save(MailMessage.written(letter, target, clock.instant()));
        }
        if (targets.isEmpty() && matter.course() != null && matter.kind().isNewsForAll()) {
            messages.save(MailMessage.toRing(letter, clock.instant()));
        }
        events.publishEvent(new MailWritten());
    }

    /** The newest mails first, sent or not. */
    public List<OutboxMail> recent(int atMost) {
        return messages.newest(Limit.of(atMost)).stream()
                .map(MailMessage::summary)
                .toList();
    }

    /** @return how many */
    @Transactional
    public int forgetOld() {
        occasions.forgetBefore(clock.instant().minus(KEPT));
        return messages.deleteWrittenBefore(clock.instant().minus(KEPT));
    }

    /** There is something for the postman. */
    record MailWritten() {}
}
