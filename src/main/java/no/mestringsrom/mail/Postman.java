package no.mestringsrom.mail;

import java.time.Clock;
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
 * Brings the mails of the outbox to the mail server: at once when one was written, and every few seconds those that are
 * due again. One mail is one transaction that holds the mail's row, so that several servers share the work and none sends
 * what another is sending. Should the house fall between the mail server's yes and our commit, the mail goes out again
 * under the same Message-ID.
 */
class Postman implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final MailMessages messages;
    private final Mailbag mailbag;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService rounds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("postman").factory());

    Postman(MailMessages messages, Mailbag mailbag, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.mailbag = mailbag;
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

    void sendAllDue() {
        try {
            while (sendNext()) {
                // until nothing is due any more
            }
        } catch (RuntimeException e) {
            log.warn("The outbox could not be read; the mails wait", e);
        }
    }

    private boolean sendNext() {
        return Objects.requireNonNull(transaction.execute(
                status -> messages.lockNextDue(clock.instant()).map(this::send).orElse(false)));
    }

    /** Whether to go on: where one mail could not be left just now, the next is no likelier to be taken. */
    private boolean send(MailMessage message) {
        Mailbag.Outcome outcome = mailbag.deliver(message.id().id(), message.letter());
        switch (outcome) {
            case TAKEN -> message.markSent(clock.instant());
            case REFUSED -> message.giveUp(clock.instant());
            case NOT_NOW -> message.putOff(clock.instant());
        }
        if (message.isGivenUp()) {
            log.warn("Mail {} is given up after {} attempts", message.id().id(), message.attempts());
        }
        return outcome != Mailbag.Outcome.NOT_NOW;
    }

    /** Lets the mail that is on its way arrive. */
    @Override
    public void destroy() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(20, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }
}
