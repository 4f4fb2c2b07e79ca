package no.mestringsrom.registration.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Whose a personal link is. */
@Component
class PersonalLinks {

    private final Links links;
    private final Participants participants;
    private final Pages pages;

    PersonalLinks(Links links, Participants participants, Pages pages) {
        this.links = links;
        this.participants = participants;
        this.pages = pages;
    }

    /** Empty if it was altered, or made for something else; whether it leads to somebody is not looked up. */
    Optional<RegistrationId> holder(String token) {
        try {
            return Optional.of(new RegistrationId(links.open(LinkPurpose.PARTICIPANT, token)));
        } catch (LinkRefused notALink) {
            return Optional.empty();
        }
    }

    /** What the page answers to whoever holds the link; that there is nothing, to whoever holds none. */
    ResponseEntity<byte[]> open(String token, Page page, Function<Participant, ResponseEntity<byte[]>> answer) {
        return holder(token)
                .flatMap(participants::participant)
                .map(answer)
                .orElseGet(() -> pages.render(HttpStatus.NOT_FOUND, "registration/missing.jte", page, Map.of()));
    }

    /** That somebody has left, or let the limit pass, and how to see what is kept all the same. */
    ResponseEntity<byte[]> out(HttpStatus status, Page page, String token, Participant participant) {
        return participant.status() == RegistrationStatus.LAPSED
                ? lapsed(status, page, token, participant.course())
                : pages.render(
                        status,
                        "registration/left.jte",
                        page,
                        Map.of("course", participant.course(), "link", "/p/" + token));
    }

    ResponseEntity<byte[]> lapsed(HttpStatus status, Page page, String token, CourseId course) {
        return pages.render(status, "registration/lapsed.jte", page, Map.of("course", course, "link", "/p/" + token));
    }

    /** Somebody's own link, without the house's address. */
    String path(RegistrationId who) {
        return "/p/" + links.sign(LinkPurpose.PARTICIPANT, who.value());
    }
}
