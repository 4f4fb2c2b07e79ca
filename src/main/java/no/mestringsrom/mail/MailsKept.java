package no.mestringsrom.mail;

import java.util.List;
import java.util.Set;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the outbox holds for somebody: which mails, and when; of those that have gone not what stood in them. */
@Component
@Transactional(readOnly = true)
class MailsKept implements KeptAbout {

    /** In thirty days nobody is sent more. */
    private static final int MOST = 200;

    private final MailMessages messages;
    private final Participants participants;
    private final Texts texts;

    MailsKept(MailMessages messages, Participants participants, Texts texts) {
        this.messages = messages;
        this.participants = participants;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mail_message");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        List<Item> items = participants.addressee(who).map(Addressee::email).stream()
                .flatMap(email -> messages.to(email, Limit.of(MOST)).stream())
                .map(MailMessage::summary)
                .map(mail -> Item.at("mail", mail.subject(), mail.createdAt(), language))
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Kept("mails", texts.get(language, "mail.Kept.title"), items));
    }

    /** What is on its way arrives: among it is that all was deleted. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ParticipantErased erased) {
        if (erased.email() != null) {
            messages.deleteFinishedTo(erased.email());
        }
    }
}
