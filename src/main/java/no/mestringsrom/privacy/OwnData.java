package no.mestringsrom.privacy;

import java.util.Comparator;
import java.util.List;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.LinkRefused.Reason;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Erasure;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.KeptAbout.Kept;
import no.mestringsrom.registration.OwnDetails;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everything about a participant, for whoever holds the personal link, and nobody else. */
@Service
public class OwnData {

    /** Of one kind, more than this stands in the file alone. */
    public static final int ON_PAGE = 100;

    private final Links links;
    private final Participants participants;
    private final CourseSessions courses;
    private final ObjectProvider<KeptAbout> keepers;
    private final OwnDetails details;
    private final Erasure erasure;

    OwnData(
            Links links,
            Participants participants,
            CourseSessions courses,
            ObjectProvider<KeptAbout> keepers,
            OwnDetails details,
            Erasure erasure) {
        this.links = links;
        this.participants = participants;
        this.courses = courses;
        this.keepers = keepers;
        this.details = details;
        this.erasure = erasure;
    }

    /**
     * @param name what they want to be called; empty once they are forgotten
     * @param changeable whether they may correct it by themselves
     * @param leaves whether they leave a course that still meets if they delete it all
     */
    public record Own(CourseFacts course, String name, boolean changeable, boolean leaves, List<Kept> kept) {}

    /** @throws LinkRefused if the link is none, or leads to nobody any more */
    public Own of(String token, Language language) {
        Participant participant = participant(token);
        CourseFacts course = courses.facts(participant.course());
        return new Own(
                course,
                participant.name(),
                details.details(participant.id()).isPresent(),
                erasure.leaves(participant),
                keepers.stream()
                        .sorted(Comparator.comparingInt(KeptAbout::order))
                        .flatMap(keeper -> keeper.about(participant.id(), language).stream())
                        .toList());
    }

    /** Whose link it is. @throws LinkRefused if the link is none, or leads to nobody any more */
    public Participant participant(String token) {
        return participants
                .participant(new RegistrationId(links.open(LinkPurpose.PARTICIPANT, token)))
                .orElseThrow(() -> new LinkRefused(Reason.INVALID));
    }

    /** Deletes it all, for good. @throws LinkRefused if the link is none, or leads to nobody any more */
    public void erase(String token) {
        erasure.erase(participant(token).id());
    }
}
