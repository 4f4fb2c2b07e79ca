package no.mestringsrom.mail;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.CalendarWished;
import no.mestringsrom.selfhelp.GroupAddressChanged;
import no.mestringsrom.selfhelp.GroupAddressToConfirm;
import no.mestringsrom.selfhelp.GroupAddressee;
import no.mestringsrom.selfhelp.InvitationOver;
import no.mestringsrom.selfhelp.InvitationProposed;
import no.mestringsrom.selfhelp.LinkSentAgain;
import no.mestringsrom.selfhelp.MemberJoined;
import no.mestringsrom.selfhelp.MemberLeft;
import no.mestringsrom.selfhelp.PersonInvited;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who comes to a group that goes on, who leaves it, and where its members are reached. */
@Component
class SelfHelpNewcomerMails {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Outbox outbox;
    private final MailMessages waiting;
    private final SelfHelpStationery letters;
    private final EveningCalendars calendars;
    private final LearningServices services;
    private final Links links;
    private final Texts texts;

    SelfHelpNewcomerMails(
            Outbox outbox,
            MailMessages waiting,
            SelfHelpStationery letters,
            EveningCalendars calendars,
            LearningServices services,
            Links links,
            Texts texts) {
        this.outbox = outbox;
        this.waiting = waiting;
        this.letters = letters;
        this.calendars = calendars;
        this.services = services;
        this.links = links;
        this.texts = texts;
    }

    @EventListener
    void on(InvitationProposed proposed) {
        letters.tell(
                proposed.others(),
                proposed.service(),
                "proposed",
                to -> List.of(letters.text(to, "proposed", proposed.by(), proposed.name())));
    }

    /** Reaches somebody who has not asked for it: what it is, who wants it, and that no answer is needed. */
    @EventListener
    void on(PersonInvited invited) {
        Language language = invited.language();
        LocalDateTime until = LocalDateTime.ofInstant(invited.goodUntil(), NORWAY);
        String link = calendars.inTheirLanguage(
                "/gruppeinvitasjon/"
                        + links.sign(
                                LinkPurpose.SELFHELP_INVITATION,
                                invited.invitation().value(),
                                invited.goodUntil()),
                language);
        String subject = texts.get(language, "mail.SelfHelpMails.invited.subject");
        outbox.put(new Letter(
                new Reach(invited.to().email(), invited.to().mobile()),
                null,
                language,
                subject,
                String.join(
                                "\n\n",
                                texts.get(language, "mail.SignUpMails.greeting", invited.name()),
                                texts.get(language, "mail.SelfHelpMails.invited", invited.by()),
                                texts.get(
                                                language,
                                                "mail.SelfHelpMails.invited.answer",
                                                Formats.date(language, until.toLocalDate()))
                                        + "\n" + link,
                                texts.get(
                                        language,
                                        "mail.SignUpMails.regards",
                                        services.get(invited.service()).name()))
                        + "\n",
                texts.get(language, "mail.SelfHelpMails.invited.sms", invited.by(), link),
                null,
                null,
                false,
                Matter.ofGroup(invited.invitation().value()).until(invited.goodUntil())));
    }

    @EventListener
    void on(InvitationOver over) {
        waiting.deleteUnsent(List.of(over.invitation().value()));
    }

    @EventListener
    void on(MemberJoined joined) {
        letters.tell(
                List.of(joined.newcomer()),
                joined.service(),
                "welcome",
                to -> List.of(letters.text(to, "welcome"), letters.text(to, "keepLink")));
        letters.tell(
                joined.others(),
                joined.service(),
                "joined",
                to -> List.of(letters.text(to, "joined", joined.newcomer().name())));
    }

    @EventListener
    void on(LinkSentAgain again) {
        GroupAddressee to = again.member();
        outbox.put(letters.letter(
                        to, again.service(), "again", List.of(letters.text(to, "again"), letters.text(to, "keepLink")))
                .asUrgent());
    }

    /** Who goes is left in peace, but for what stands in their calendar. */
    @EventListener
    void on(MemberLeft left) {
        waiting.deleteUnsent(List.of(left.member().member().value()));
        if (left.member().calendar() && !left.evenings().isEmpty()) {
            outbox.put(letters.last(
                            left.member(),
                            left.service(),
                            "left",
                            List.of(letters.text(left.member(), "left") + " "
                                    + letters.takesOut(
                                            left.member(), left.evenings().size())))
                    .withCalendar(calendars.takenAway(left.member(), left.evenings())));
        }
    }

    @EventListener
    void on(CalendarWished wished) {
        GroupAddressee to = wished.member();
        String kind = to.calendar() ? "calendar" : "calendarOff";
        List<String> says = to.calendar() || wished.evenings().isEmpty()
                ? List.of(letters.text(to, kind))
                : List.of(letters.takesOut(to, wished.evenings().size()), letters.text(to, kind));
        Letter letter = letters.letter(to, wished.service(), kind, says);
        if (!wished.evenings().isEmpty()) {
            letter = letter.withCalendar(
                    to.calendar()
                            ? calendars.entered(to, wished.evenings())
                            : calendars.takenAway(to, wished.evenings()));
        }
        outbox.put(letter.asUrgent());
    }

    /** May reach a stranger: says nothing of any group, nor who it is about. */
    @EventListener
    void on(GroupAddressToConfirm asked) {
        GroupAddressee to = asked.member();
        LocalDateTime until = LocalDateTime.ofInstant(asked.goodUntil(), NORWAY);
        String link = calendars.inTheirLanguage(
                "/gruppeadresse/" + links.sign(LinkPurpose.SELFHELP_ADDRESS, asked.change(), asked.goodUntil()),
                to.language());
        outbox.put(new Letter(
                new Reach(to.email(), to.mobile()),
                null,
                to.language(),
                texts.get(to.language(), "mail.AddressMails.confirm.subject"),
                String.join(
                                "\n\n",
                                texts.get(to.language(), "mail.AddressMails.confirm"),
                                texts.get(
                                                to.language(),
                                                "mail.AddressMails.confirm.answer",
                                                Formats.date(to.language(), until.toLocalDate()),
                                                Formats.time(to.language(), until.toLocalTime()))
                                        + "\n" + link,
                                texts.get(to.language(), "mail.AddressMails.confirm.notYou"))
                        + "\n",
                texts.get(to.language(), "mail.AddressMails.confirm.sms", link),
                null,
                null,
                true,
                Matter.ofGroup(to.member().value()).until(asked.goodUntil())));
    }

    /** The link is sent to the new address alone; where they were, they can say that it was not them. */
    @EventListener
    void on(GroupAddressChanged changed) {
        GroupAddressee before = changed.before();
        GroupAddressee now = changed.now();
        takeAlong(before, now);
        outbox.put(letters.last(before, changed.service(), "moved", List.of(letters.text(before, "moved"))));
        Letter letter = letters.letter(
                now,
                changed.service(),
                "movedTo",
                List.of(letters.text(now, "movedTo"), letters.text(now, "keepLink")));
        outbox.put(
                now.calendar() && !changed.evenings().isEmpty()
                        ? letter.withCalendar(calendars.entered(now, changed.evenings()))
                        : letter);
    }

    /** What waits for the old address goes to the new one; an e-mail can't become an SMS. */
    private void takeAlong(GroupAddressee before, GroupAddressee now) {
        List<UUID> who = List.of(before.member().value());
        if (before.email() != null && now.email() != null) {
            waiting.redirectUnsent(who, before.email(), now.email());
        } else if (before.email() == null && before.mobile() != null && now.mobile() != null) {
            waiting.redirectUnsent(who, before.mobile(), now.mobile());
        } else {
            waiting.deleteUnsent(who);
        }
    }
}
