package no.mestringsrom.mail;

import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.lending.NoticeAnswered;
import no.mestringsrom.lending.NoticeTakenDown;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody in the network can: each of the two gets the other's address. Or whoever leads it took a notice down: its author is
 * told. What it is about stands in no subject.
 */
@Component
class LendingMails {

    private final Outbox outbox;
    private final Networks networks;
    private final HouseSettings settings;
    private final Texts texts;

    LendingMails(Outbox outbox, Networks networks, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.networks = networks;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(NoticeAnswered answered) {
        NetworkId network = answered.network().id();
        AccountSummary author = networks.addressee(network, answered.author());
        AccountSummary by = networks.addressee(network, answered.by());
        outbox.put(letter(answered, author, by, "asked"));
        outbox.put(letter(answered, by, author, "answered"));
    }

    @EventListener
    void on(NoticeTakenDown down) {
        NetworkId network = down.network().id();
        AccountSummary author = networks.addressee(network, down.author());
        AccountSummary by = networks.addressee(network, down.by());
        Language language = author.language();
        String body = texts.get(
                language,
                "mail.LendingMails.takenDown",
                author.name(),
                by.name(),
                by.email(),
                texts.get(language, "lending.Notice." + down.direction() + "." + down.what()),
                board(network));
        outbox.put(Letter.plain(
                        author.email(),
                        language,
                        texts.get(language, "mail.LendingMails.takenDown.subject"),
                        body + "\n")
                .answeredAt(by.email()));
    }

    private String board(NetworkId network) {
        return settings.baseUrl() + "/arbeid/nettverk/" + network.value() + "/samarbeid";
    }

    private Letter letter(NoticeAnswered answered, AccountSummary to, AccountSummary other, String kind) {
        Language language = to.language();
        String body = texts.get(
                language,
                "mail.LendingMails." + kind,
                to.name(),
                other.name(),
                other.email(),
                texts.get(language, "lending.Notice." + answered.direction() + "." + answered.what()),
                answered.words().isEmpty() ? "" : "\n\n" + Formats.quoted(language, answered.words()),
                board(answered.network().id()));
        return Letter.plain(
                        to.email(),
                        language,
                        texts.get(language, "mail.LendingMails." + kind + ".subject"),
                        body + "\n")
                .answeredAt(other.email());
    }
}
