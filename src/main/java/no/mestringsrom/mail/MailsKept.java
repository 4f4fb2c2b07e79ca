package no.mestringsrom.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the outbox holds for somebody: which messages, and when, of those that have gone not what stood in them; and what was written to the group. */
@Component
@Transactional(readOnly = true)
class MailsKept implements KeptAbout {

    /** In thirty days nobody is sent more. */
    private static final int MOST = 10_000;

    private final MailMessages messages;
    private final Occasions occasions;
    private final GroupMessages groups;
    private final Texts texts;

    MailsKept(MailMessages messages, Occasions occasions, GroupMessages groups, Texts texts) {
        this.messages = messages;
        this.occasions = occasions;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mail_message", "mail_occasion", "group_message_recipient");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        List<Item> mails = messages.to(who.value(), Limit.of(MOST)).stream()
                .map(message -> mail(message, language))
                .toList();
        List<Item> toTheGroup = groups.to(who.value()).stream()
                .map(message -> Item.of("message", Item.words(message.at(), language), message.text()))
                .toList();
        return Stream.of(
                        new Kept("mails", texts.get(language, "mail.Kept.title"), mails),
                        new Kept("messages", texts.get(language, "registration.Messages.title"), toTheGroup))
                .filter(kept -> !kept.items().isEmpty())
                .toList();
    }

    private Item mail(MailMessage message, Language language) {
        return new Item(
                "mail",
                texts.get(language, "mail.MessageKind." + message.kind()),
                message.createdAt() + " " + message.channel() + " " + message.recipient(),
                texts.get(
                        language,
                        "mail.Kept.mail",
                        Item.words(message.createdAt(), language),
                        message.recipient().isEmpty() ? "" : message.channel().name(),
                        message.recipient()));
    }

    /** What is on its way arrives: among it is that all was deleted. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ParticipantErased erased) {
        messages.deleteFinishedTo(erased.registration().value());
        messages.letGo(erased.registration().value());
        occasions.forget(erased.registration().value());
        groups.forget(Set.of(erased.registration()));
    }
}
