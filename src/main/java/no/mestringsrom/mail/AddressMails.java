package no.mestringsrom.mail;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.AddressChanged;
import no.mestringsrom.registration.AddressChanged.Change;
import no.mestringsrom.registration.AddressToConfirm;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.LinksLost;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters about addresses and links: is this one yours, you have another now, and here are the links that you lost. */
@Component
class AddressMails {

    private static final Set<MessageKind> NEWS = Arrays.stream(MessageKind.values())
            .filter(MessageKind::isNewsForAll)
            .collect(Collectors.toUnmodifiableSet());

    private final MailMessages outbox;
    /** An SMS has at most ten parts of 153 characters; a link is as long as two. */
    private static final int MOST_BY_SMS = 3;

    private final LettersToParticipants letters;
    private final Meetings meetings;
    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    AddressMails(
            MailMessages outbox,
            LettersToParticipants letters,
            Meetings meetings,
            Links links,
            HouseSettings settings,
            Texts texts,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.meetings = meetings;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** May reach a stranger: says nothing of any course, nor who it is about. */
    @EventListener
    void on(AddressToConfirm asked) {
        Addressee to = asked.who();
        String link =
                settings.baseUrl() + "/p/adresse/" + links.sign(LinkPurpose.ADDRESS, asked.change(), asked.goodUntil());
        letters.send(Letter.to(
                        to,
                        MessageKind.OTHER,
                        text(to, "confirm.subject"),
                        String.join(
                                        "\n\n",
                                        text(to, "confirm"),
                                        meetings.at(
                                                        to.language(),
                                                        "mail.AddressMails.confirm.answer",
                                                        asked.goodUntil())
                                                + "\n" + link,
                                        text(to, "confirm.notYou"))
                                + "\n",
                        text(to, "confirm.sms", link))
                .asUrgent()
                .about(matter -> matter.until(asked.goodUntil())));
    }

    /** The personal link stays with the other addresses alone. What waits to be sent goes there as well. */
    @EventListener
    void on(AddressChanged changed) {
        redirect(changed);
        Addressee to = changed.who();
        String key = switch (changed.change()) {
            case REPLACED -> "changed";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
        Draft draft = letters.draft(to);
        String service = draft.service().name();
        letters.send(Letter.to(
                        to,
                        MessageKind.OTHER,
                        text(to, key + ".subject"),
                        String.join(
                                        "\n\n",
                                        draft.text("mail.SignUpMails.greeting", to.name()),
                                        text(to, key),
                                        text(to, "changed.notYou"),
                                        draft.questions(),
                                        draft.text("mail.SignUpMails.regards", service))
                                + "\n",
                        text(to, key + ".sms", service))
                .answeredAt(draft.service().contactEmail()));
    }

    private void redirect(AddressChanged changed) {
        if (changed.change() == Change.ADDED) {
            return;
        }
        List<UUID> people = Stream.concat(Stream.of(changed.who().registration()), changed.also().stream())
                .map(RegistrationId::value)
                .toList();
        boolean mail = changed.who().email() != null;
        String from = Objects.requireNonNull(
                mail ? changed.who().email() : changed.who().mobile());
        String to = mail ? changed.now().email() : changed.now().mobile();
        if (to == null) {
            outbox.giveUpUnsentTo(people, from, NEWS, clock.instant());
            outbox.deleteUnsentTo(people, from);
        } else {
            outbox.redirectUnsent(people, from, to);
        }
    }

    /** By SMS those signed up for last: more do not fit. */
    @EventListener
    void on(LinksLost lost) {
        List<Draft> places = lost.places().stream().map(letters::draft).toList();
        Draft first = places.getFirst();
        Addressee to = first.to();
        letters.send(Letter.to(
                        to,
                        MessageKind.OTHER,
                        text(to, "lost.subject"),
                        String.join(
                                        "\n\n",
                                        text(to, "lost", places.size()),
                                        places.stream().map(this::place).collect(Collectors.joining("\n\n")),
                                        text(to, "lost.notYou"),
                                        first.questions())
                                + "\n",
                        text(
                                to,
                                "lost.sms",
                                places.stream()
                                        .limit(MOST_BY_SMS)
                                        .map(Draft::link)
                                        .collect(Collectors.joining(" ")),
                                Math.max(0, places.size() - MOST_BY_SMS)))
                .asUrgent());
    }

    private String place(Draft place) {
        Addressee to = place.to();
        return text(
                        to,
                        "lost.place",
                        to.name(),
                        Formats.date(to.language(), place.course().firstDay()))
                + "\n" + place.link() + "\n" + place.about();
    }

    private String text(Addressee to, String key, Object... arguments) {
        return texts.get(to.language(), "mail.AddressMails." + key, arguments);
    }
}
