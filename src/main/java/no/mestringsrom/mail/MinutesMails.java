package no.mestringsrom.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.minutes.MinutesItem;
import no.mestringsrom.minutes.MinutesSent;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * That the draft of the minutes can be read, and what one was to do after a meeting: three days before it is due and the day
 * after, once each, in the morning. What was to be told while the house was down is told in the days after.
 */
@Component
class MinutesMails {

    private static final Logger log = LoggerFactory.getLogger(MinutesMails.class);

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int DAYS = 3;

    private final Outbox outbox;
    private final Occasions occasions;
    private final FollowUp followUp;
    private final Networks networks;
    private final Accounts accounts;
    private final HouseSettings settings;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MinutesMails(
            Outbox outbox,
            Occasions occasions,
            FollowUp followUp,
            Networks networks,
            Accounts accounts,
            HouseSettings settings,
            Texts texts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outbox = outbox;
        this.occasions = occasions;
        this.followUp = followUp;
        this.networks = networks;
        this.accounts = accounts;
        this.settings = settings;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void on(MinutesSent sent) {
        String by = accounts.get(sent.by()).name();
        String network = networks.name(sent.network());
        for (AccountSummary to : networks.addressees(sent.network())) {
            if (!to.id().equals(sent.by())) {
                outbox.put(letter(
                        to, "draft", by, Formats.date(to.language(), sent.heldOn()), page(sent.meeting()), network));
            }
        }
    }

    @Scheduled(cron = "${mestringsrom.mail.reminders:0 * * * * *}")
    void remind() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NORWAY);
        if (now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        LocalDate today = now.toLocalDate();
        try {
            remind("soon", today.plusDays(1), today.plusDays(DAYS));
            remind("late", today.minusDays(DAYS), today.minusDays(1));
        } catch (RuntimeException e) {
            log.error("Actions that are due could not be reminded of; it is tried again in a minute", e);
        }
    }

    private void remind(String kind, LocalDate from, LocalDate to) {
        List<MinutesItem> due = followUp.due(from, to);
        if (due.isEmpty()) {
            return;
        }
        Set<String> claimed =
                occasions.claimed(due.stream().map(one -> occasion(kind, one)).toList());
        List<FollowUp.Due> unsaid = followUp.withMembers(due.stream()
                .filter(one -> !claimed.contains(occasion(kind, one)))
                .toList());
        transaction.executeWithoutResult(status -> unsaid.forEach(one -> outbox.put(reminder(kind, one))));
    }

    /** A day that is put off is another occasion. */
    private static String occasion(String kind, MinutesItem due) {
        return "ACTION_" + kind + ":" + due.id() + ":" + due.dueOn() + ":" + due.person();
    }

    private Letter reminder(String kind, FollowUp.Due due) {
        MinutesItem action = due.action();
        AccountSummary to = due.who();
        LocalDate day = action.dueOn();
        return letter(
                        to,
                        kind,
                        action.what(),
                        day == null ? action.due() : Formats.weekdayDate(to.language(), day),
                        Formats.date(to.language(), action.heldOn()),
                        list(action.network()),
                        due.networkName())
                .about(matter -> new Matter(matter.kind(), null, to.id().value(), occasion(kind, action), null, false));
    }

    private Letter letter(AccountSummary to, String kind, Object... arguments) {
        Language language = to.language();
        return Letter.plain(
                to.email(),
                language,
                texts.get(language, "mail.MinutesMails." + kind + ".subject"),
                texts.get(language, "mail.SignUpMails.greeting", to.name())
                        + "\n\n"
                        + texts.get(language, "mail.MinutesMails." + kind, arguments)
                        + "\n");
    }

    private String page(MeetingId meeting) {
        return settings.baseUrl() + "/arbeid/moter/" + meeting.value() + "/referat";
    }

    private String list(NetworkId network) {
        return settings.baseUrl() + "/arbeid/nettverk/" + network.value() + "/oppgaver";
    }
}
