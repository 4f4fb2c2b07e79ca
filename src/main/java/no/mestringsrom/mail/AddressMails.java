package no.mestringsrom.mail;

import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.AddressChanged;
import no.mestringsrom.registration.AddressToConfirm;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.LinksLost;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails about addresses and links: is this one yours, you have another now, and here are the links that you lost. */
@Component
class AddressMails {

    private final ParticipantMails letters;
    private final Meetings meetings;
    private final CourseSessions courses;
    private final Links links;
    private final HouseSettings settings;

    AddressMails(
            ParticipantMails letters,
            Meetings meetings,
            CourseSessions courses,
            Links links,
            HouseSettings settings) {
        this.letters = letters;
        this.meetings = meetings;
        this.courses = courses;
        this.links = links;
        this.settings = settings;
    }

    /** May reach a stranger: says nothing of any course. */
    @EventListener
    void on(AddressToConfirm asked) {
        letters.send(
                asked.who(),
                to -> letters.letter(
                                to,
                                "mail.AddressMails.confirm.subject",
                                letters.text(to, "mail.AddressMails.confirm"),
                                letters.at(to, "mail.AddressMails.confirm.answer", asked.goodUntil()) + "\n"
                                        + settings.baseUrl() + "/p/adresse/"
                                        + links.sign(LinkPurpose.ADDRESS, asked.change(), asked.goodUntil()),
                                letters.text(to, "mail.AddressMails.confirm.notYou"))
                        .asUrgent());
    }

    @EventListener
    void on(AddressChanged changed) {
        letters.send(
                changed.who(),
                to -> letters.letter(
                        to,
                        "mail.AddressMails.changed.subject",
                        letters.text(to, "mail.AddressMails.changed"),
                        letters.text(to, "mail.AddressMails.changed.notYou"),
                        letters.questions(to)));
    }

    @EventListener
    void on(LinksLost lost) {
        List<Addressee> places = lost.places();
        letters.send(
                places.getFirst(),
                to -> letters.letter(
                                to,
                                "mail.AddressMails.lost.subject",
                                letters.text(to, "mail.AddressMails.lost", places.size()),
                                places.stream().map(this::place).collect(Collectors.joining("\n\n")),
                                letters.text(to, "mail.AddressMails.lost.notYou"),
                                letters.questions(to))
                        .asUrgent());
    }

    /** By name and first day: the course's name comes last, first lines show on locked screens. */
    private String place(Addressee place) {
        return letters.text(
                        place,
                        "mail.AddressMails.lost.place",
                        place.name(),
                        Formats.date(
                                place.language(), courses.facts(place.course()).firstDay()))
                + "\n" + meetings.link(place.registration()) + "\n" + letters.about(place);
    }
}
