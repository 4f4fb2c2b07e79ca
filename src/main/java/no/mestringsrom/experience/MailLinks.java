package no.mestringsrom.experience;

import java.util.Locale;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import org.springframework.stereotype.Component;

/** The links that stop mails. They never expire: an old mail must be as easy to stop as a new one. */
@Component
class MailLinks {

    private static final String PATH = "/nettverkspost/";

    private final Links links;

    MailLinks(Links links) {
        this.links = links;
    }

    /** Opens nothing else, whoever has it. */
    String off(ColleagueId colleague, NetworkMail mail) {
        return PATH + links.sign(LinkPurpose.NETWORK_MAIL, colleague.value()) + "/"
                + mail.name().toLowerCase(Locale.ROOT);
    }

    /** @throws LinkRefused if the link was altered */
    ColleagueId open(String token) {
        return new ColleagueId(links.open(LinkPurpose.NETWORK_MAIL, token));
    }
}
