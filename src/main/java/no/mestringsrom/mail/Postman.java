package no.mestringsrom.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final List<Round> rounds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(MailMessages messages, List<Carrier> carriers, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.rounds = carriers.stream().map(Round::new).toList();
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(Outbox.MailWritten written) {
        rounds.forEach(Round::ask);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void goAgain() {
        rounds.forEach(Round::ask);
    }

    /** Now, one carrier after the other. */
    void sendAllDue() {
        rounds.forEach(Round::go);
    }

    /** What one carrier takes: however slow it is, it holds up no other. */
    private final class Round {

        private final Carrier carrier;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final ExecutorService thread;

        Round(Carrier carrier) {
            this.carrier = carrier;
            this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                    .daemon()
                    .name("postman-" + carrier.channel())
                    .factory());
        }

        /** Many letters at once ask for one round. */
        void ask() {
            if (asked.compareAndSet(false, true)) {
                thread.execute(() -> {
                    asked.set(false);
                    go();
                });
            }
        }

        void go() {
            try {
                while (sendNext(carrier)) {
                    // until nothing is due any more
                }
            } catch (RuntimeException e) {
                log.warn("The outbox could not be read; the messages wait", e);
            }
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
            forget(message);
            return true;
        }
        Carrier.Outcome outcome;
        boolean goesOn;
        try {
            outcome = carrier.deliver(message.parcel());
            goesOn = outcome != Carrier.Outcome.NOT_NOW;
        } catch (RuntimeException unexpected) {
            // About this message, as far as we know: were it to stay the next, none would ever go again.
            // The text of the exception may name the recipient, its type does not.
            log.error(
                    "Message {} could not be handed over: {} {}",
                    message.id().id(),
                    unexpected.getClass().getName(),
                    Arrays.stream(unexpected.getStackTrace()).limit(5).toList());
            outcome = Carrier.Outcome.NOT_NOW;
            goesOn = true;
        }
        switch (outcome) {
            case TAKEN -> message.markSent(clock.instant());
            case REFUSED -> message.giveUp(Failure.REFUSED, clock.instant());
            case NOT_NOW -> message.putOff(clock.instant());
        }
        if (message.isGivenUp()) {
            log.warn("Message {} is given up after {} attempts", message.id().id(), message.attempts());
        }
        forget(message);
        return goesOn;
    }

    private void forget(MailMessage message) {
        if (message.isToBeForgotten()) {
            messages.delete(message);
        }
    }

    /** Lets the messages that are on their way arrive. */
    @Override
    public void destroy() throws InterruptedException {
        rounds.forEach(round -> round.thread.shutdown());
        for (Round round : rounds) {
            if (!round.thread.awaitTermination(20, TimeUnit.SECONDS)) {
                round.thread.shutdownNow();
            }
        }
    }
}
