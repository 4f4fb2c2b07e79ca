package no.mestringsrom.mail;

import java.util.Objects;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.network.AgreementId;
import no.mestringsrom.network.AgreementReviews;
import no.mestringsrom.network.ReviewDue;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who review a network's agreement, once, when its day is a month away. */
@Component
class NetworkMails {

    private static final Logger log = LoggerFactory.getLogger(NetworkMails.class);

    private final Outbox outbox;
    private final AgreementReviews reviews;
    private final HouseSettings settings;
    private final Texts texts;
    private final TransactionTemplate transaction;

    NetworkMails(
            Outbox outbox,
            AgreementReviews reviews,
            HouseSettings settings,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.reviews = reviews;
        this.settings = settings;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One that fails keeps none of the others from being told. */
    @Scheduled(cron = "${mestringsrom.mail.reminders:0 * * * * *}")
    void remind() {
        reviews.untold().forEach(this::remind);
    }

    private void remind(AgreementId agreement) {
        try {
            transaction.executeWithoutResult(status -> reviews.tell(agreement)
                    .ifPresent(due -> due.reviewers().forEach(reviewer -> outbox.put(letter(due, reviewer)))));
        } catch (RuntimeException e) {
            log.error("Nobody could be told of agreement {}; it is tried again in a minute", agreement.value(), e);
        }
    }

    private Letter letter(ReviewDue due, AccountSummary to) {
        Language language = to.language().forStaff();
        String body = texts.get(
                language,
                due.lead() ? "mail.NetworkMails.review" : "mail.NetworkMails.review.notLead",
                due.agreement().title(),
                due.network().name(),
                Formats.date(language, Objects.requireNonNull(due.agreement().reviewDue())),
                settings.baseUrl() + "/arbeid/nettverk/" + due.network().id().value());
        return Letter.plain(
                to.email(),
                language,
                texts.get(language, "mail.NetworkMails.review.subject"),
                texts.get(language, "mail.SignUpMails.greeting", to.name()) + "\n\n" + body + "\n");
    }
}
