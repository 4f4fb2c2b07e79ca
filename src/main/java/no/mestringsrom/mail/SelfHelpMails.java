package no.mestringsrom.mail;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.selfhelp.Evening;
import no.mestringsrom.selfhelp.EveningCalledOff;
import no.mestringsrom.selfhelp.EveningComes;
import no.mestringsrom.selfhelp.GroupAddressee;
import no.mestringsrom.selfhelp.GroupEnded;
import no.mestringsrom.selfhelp.GroupFormed;
import no.mestringsrom.selfhelp.GroupGoesQuiet;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.HelpAnswered;
import no.mestringsrom.selfhelp.HelpAsked;
import no.mestringsrom.selfhelp.NobodyElseGoesOn;
import no.mestringsrom.selfhelp.TimesAgreed;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What members of a group that goes on are told, with a file for the calendar of whoever wants evenings there, and the calls
 * for help to the service.
 */
@Component
class SelfHelpMails {

    private final Outbox outbox;
    private final MailMessages waiting;
    private final LettersToParticipants participants;
    private final LearningServices services;
    private final SelfHelpStationery letters;
    private final EveningCalendars calendars;
    private final HouseSettings settings;
    private final Texts texts;

    SelfHelpMails(
            Outbox outbox,
            MailMessages waiting,
            LettersToParticipants participants,
            LearningServices services,
            SelfHelpStationery letters,
            EveningCalendars calendars,
            HouseSettings settings,
            Texts texts) {
        this.outbox = outbox;
        this.waiting = waiting;
        this.participants = participants;
        this.services = services;
        this.letters = letters;
        this.calendars = calendars;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(GroupFormed formed) {
        letters.tell(
                formed.members(),
                formed.service(),
                "formed",
                to -> List.of(letters.text(to, "formed"), letters.text(to, "keepLink")));
    }

    @EventListener
    void on(NobodyElseGoesOn alone) {
        Draft draft = participants.draft(alone.who());
        participants.send(draft.letter(
                MessageKind.AFTER,
                "mail.SelfHelpMails.alone.subject",
                draft.text("mail.SelfHelpMails.alone"),
                draft.questions()));
    }

    @EventListener
    void on(TimesAgreed agreed) {
        letters.tell(
                agreed.members(),
                agreed.service(),
                "times",
                null,
                to -> List.of(
                        letters.text(to, "times", agreed.by()),
                        texts.get(
                                to.language(),
                                "selfhelp.Group.every." + agreed.rhythm().everyWeeks()),
                        agreed.evenings().stream()
                                .map(evening -> "- " + time(to, evening))
                                .collect(Collectors.joining("\n")),
                        letters.text(to, to.calendar() ? "inCalendar" : "toCalendar")),
                to -> calendars.takenAway(to, agreed.dropped()) + calendars.entered(to, agreed.evenings()));
    }

    @EventListener
    void on(EveningCalledOff news) {
        String kind = news.evening().calledOff() ? "calledOff" : "held";
        letters.tell(
                news.members(),
                news.service(),
                kind,
                news.evening().endsAt().atZone(GroupPage.ZONE).toInstant(),
                to -> List.of(letters.text(to, kind, news.by(), time(to, news.evening()))),
                to -> news.evening().calledOff()
                        ? calendars.takenAway(to, List.of(news.evening()))
                        : calendars.entered(to, List.of(news.evening())));
    }

    @EventListener
    void on(EveningComes comes) {
        letters.tell(
                comes.members(),
                comes.service(),
                "comes",
                comes.evening().startsAt().atZone(GroupPage.ZONE).toInstant(),
                to -> List.of(letters.text(to, "comes", time(to, comes.evening()))),
                to -> calendars.entered(to, comes.next()));
    }

    @EventListener
    void on(GroupGoesQuiet quiet) {
        letters.tell(
                quiet.members(),
                quiet.service(),
                "quiet",
                to -> List.of(letters.text(to, "quiet", Formats.date(to.language(), quiet.until()))));
    }

    @EventListener
    void on(GroupEnded ended) {
        waiting.deleteUnsent(
                ended.members().stream().map(to -> to.member().value()).toList());
        for (GroupAddressee to : ended.members()) {
            boolean inCalendar = to.calendar() && !ended.evenings().isEmpty();
            String deleted = letters.text(to, "ended.deleted");
            Letter letter = letters.last(
                    to,
                    ended.service(),
                    "ended",
                    List.of(
                            letters.text(to, "ended." + ended.why()),
                            inCalendar
                                    ? deleted + " "
                                            + letters.takesOut(
                                                    to, ended.evenings().size())
                                    : deleted));
            outbox.put(inCalendar ? letter.withCalendar(calendars.takenAway(to, ended.evenings())) : letter);
        }
    }

    /** Says that there is something, never what: it stands where coordinators sign in. */
    @EventListener
    void on(HelpAsked asked) {
        Language language = settings.defaultLanguage().forStaff();
        outbox.put(Letter.plain(
                        services.get(asked.service()).contactEmail(),
                        language,
                        texts.get(language, "mail.SelfHelpMails.helpAsked.subject"),
                        texts.get(
                                        language,
                                        "mail.SelfHelpMails.helpAsked",
                                        settings.baseUrl() + "/arbeid/gruppehjelp/"
                                                + asked.request().value())
                                + "\n")
                .asUrgent());
    }

    @EventListener
    void on(HelpAnswered answered) {
        outbox.put(letters.last(
                answered.name(),
                new Reach(answered.email(), answered.mobile()),
                answered.language(),
                answered.service(),
                "helpAnswered",
                List.of(texts.get(answered.language(), "mail.SelfHelpMails.helpAnswered"), answered.answer())));
    }

    private String time(GroupAddressee to, Evening evening) {
        LocalDateTime start = evening.startsAt();
        return texts.get(
                to.language(),
                "mail.Meetings.time",
                Formats.weekdayDate(to.language(), start.toLocalDate()),
                Formats.time(to.language(), start.toLocalTime()),
                Formats.time(to.language(), evening.endsAt().toLocalTime()));
    }
}
