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
    private final Clock clock;

    AddressMails(
            MailMessages outbox,
            LettersToParticipants letters,
            Meetings meetings,
            Links links,
            HouseSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.meetings = meetings;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** May reach a stranger: says nothing of any course, nor who it is about. */
    @EventListener
    void on(AddressToConfirm asked) {
        Addressee to = asked.who();
        Draft draft = letters.draft(to);
        String link =
                settings.baseUrl() + "/p/adresse/" + links.sign(LinkPurpose.ADDRESS, asked.change(), asked.goodUntil());
        letters.send(Letter.to(
                        to,
                        MessageKind.OTHER,
                        text(draft, "confirm.subject"),
                        String.join(
                                        "\n\n",
                                        text(draft, "confirm"),
                                        draft.at("mail.AddressMails.confirm.answer", asked.goodUntil()) + "\n" + link,
                                        text(draft, "confirm.notYou"))
                                + "\n",
                        text(draft, "confirm.sms", link))
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
                        text(draft, key + ".subject"),
                        String.join(
                                        "\n\n",
                                        draft.text("mail.SignUpMails.greeting", to.name()),
                                        text(draft, key),
                                        text(draft, "changed.notYou"),
                                        draft.questions(),
                                        draft.text("mail.SignUpMails.regards", service))
                                + "\n",
                        text(draft, key + ".sms", service))
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
        List<Addressee> places = lost.places();
        Addressee to = places.getFirst();
        Draft draft = letters.draft(to);
        letters.send(Letter.to(
                        to,
                        MessageKind.OTHER,
                        text(draft, "lost.subject"),
                        String.join(
                                        "\n\n",
                                        text(draft, "lost", places.size()),
                                        places.stream()
                                                .map(place -> place(letters.draft(place)))
                                                .collect(Collectors.joining("\n\n")),
                                        text(draft, "lost.notYou"),
                                        draft.questions())
                                + "\n",
                        text(
                                draft,
                                "lost.sms",
                                places.stream()
                                        .limit(MOST_BY_SMS)
                                        .map(place -> meetings.link(place))
                                        .collect(Collectors.joining(" ")),
                                Math.max(0, places.size() - MOST_BY_SMS)))
                .asUrgent());
    }

    private static String place(Draft place) {
        return text(
                        place,
                        "lost.place",
                        place.to().name(),
                        Formats.date(place.to().language(), place.course().firstDay()))
                + "\n" + place.link() + "\n" + place.about();
    }

    private static String text(Draft draft, String key, Object... arguments) {
        return draft.text("mail.AddressMails." + key, arguments);
    }
}
