package no.mestringsrom.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the messages of the outbox to those who take them out of the house: at once when one was written, and every few
 * seconds those that are due again. One message is one transaction that holds its row, so that several servers share the
 * work and none sends what another is sending. Should the house fall between the other side's yes and our commit, the message
 * goes out again under the same id: rather twice than never. What nobody carries waits.
 */
class Postman implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final MailMessages messages;
    private final List<Carrier> carriers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService rounds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("postman").factory());

    Postman(MailMessages messages, List<Carrier> carriers, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.carriers = carriers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(Outbox.MailWritten written) {
        rounds.execute(this::sendAllDue);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void goAgain() {
        rounds.execute(this::sendAllDue);
    }

    /** Where one carrier takes nothing just now, the others go on. */
    void sendAllDue() {
        try {
            for (Carrier carrier : carriers) {
                while (sendNext(carrier)) {
                    // until nothing is due any more
                }
            }
        } catch (RuntimeException e) {
            log.warn("The outbox could not be read; the messages wait", e);
        }
    }

    private boolean sendNext(Carrier carrier) {
        return Objects.requireNonNull(transaction.execute(status -> messages.lockNextDue(
                        clock.instant(), carrier.channel().name())
                .map(message -> send(message, carrier))
                .orElse(false)));
    }

    /** Whether to go on: where one message could not be left just now, the next is no likelier to be taken. */
    private boolean send(MailMessage message, Carrier carrier) {
        Instant now = clock.instant();
        if (!message.isWorthSending(now)) {
            message.giveUp(Failure.TOO_LATE, now);
            return true;
        }
        Carrier.Outcome outcome = carrier.deliver(message.parcel());
        switch (outcome) {
            case TAKEN -> message.markSent(clock.instant());
            case REFUSED -> message.giveUp(Failure.REFUSED, clock.instant());
            case NOT_NOW -> message.putOff(clock.instant());
        }
        if (message.isGivenUp()) {
            log.warn("Message {} is given up after {} attempts", message.id().id(), message.attempts());
        }
        return outcome != Carrier.Outcome.NOT_NOW;
    }

    /** Lets the message that is on its way arrive. */
    @Override
    public void destroy() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(20, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }
}
