package no.mestringsrom.registration.web;

import java.util.Optional;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import org.springframework.stereotype.Component;

/** Whose a personal link is. */
@Component
class PersonalLinks {

    private final Links links;
    private final Participants participants;

    PersonalLinks(Links links, Participants participants) {
        this.links = links;
        this.participants = participants;
    }

    /** Empty if it was altered, made for something else, or leads to nobody. */
    Optional<Participant> participant(String token) {
        try {
            return participants.participant(new RegistrationId(links.open(LinkPurpose.PARTICIPANT, token)));
        } catch (LinkRefused notALink) {
            return Optional.empty();
        }
    }
}
