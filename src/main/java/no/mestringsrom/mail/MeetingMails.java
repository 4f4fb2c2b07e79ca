package no.mestringsrom.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.MeetingCall;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingsCancelled;
import no.mestringsrom.meeting.MeetingsChanged;
import no.mestringsrom.meeting.MeetingsPlanned;
import no.mestringsrom.meeting.MemberAsked;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.PollOpened;
import no.mestringsrom.meeting.PollSummary;
import no.mestringsrom.meeting.PollUnanswered;
import no.mestringsrom.meeting.SecretaryNamed;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a network's members get by mail about its meetings: each their own link, and a file for the calendar. */
@Component
class MeetingMails {

    /** Dates in one letter; the calendar file has all. */
    private static final int DATES = 12;

    private final Outbox outbox;
    private final MeetingLinks meetings;
    private final DatePolls polls;
    private final Networks networks;
    private final Accounts accounts;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    MeetingMails(
            Outbox outbox,
            MeetingLinks meetings,
            DatePolls polls,
            Networks networks,
            Accounts accounts,
            HouseSettings settings,
            Texts texts,
            Clock clock) {
        this.outbox = outbox;
        this.meetings = meetings;
        this.polls = polls;
        this.networks = networks;
        this.accounts = accounts;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingsPlanned planned) {
        call(planned.network(), meetings.calls(planned.meetings()), networks.addressees(planned.network()));
    }

    /** Meetings of one name are one letter: to the others, too, they were a series. */
    @EventListener
    void on(MemberAsked asked) {
        AccountSummary member = networks.addressee(asked.network(), asked.member());
        meetings.calls(asked.meetings()).stream()
                .collect(Collectors.groupingBy(MeetingCall::title, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(calls -> call(asked.network(), calls, List.of(member)));
        asked.polls().forEach(poll -> outbox.put(asked(member, "poll", polls.summary(poll), polls.links(poll))));
    }

    private void call(NetworkId to, List<MeetingCall> calls, List<AccountSummary> members) {
        String network = networks.name(to);
        String organizer = organizer(to);
        for (AccountSummary member : members) {
            outbox.put(letter(
                            member,
                            "planned",
                            calls.size(),
                            network,
                            calls.getFirst().title(),
                            dates(member.language(), calls),
                            link(member, calls.getFirst()))
                    .about(Matter.NONE.until(calls.getLast().ends()))
                    .withCalendar(CalendarFile.of(
                            entries(member, network, calls), organizer, member.language(), clock.instant())));
        }
    }

    @EventListener
    void on(MeetingsChanged changed) {
        Map<MeetingId, MeetingsChanged.Change> before = changed.changes().stream()
                .collect(Collectors.toMap(MeetingsChanged.Change::meeting, Function.identity()));
        List<MeetingCall> calls = meetings.calls(before.keySet());
        String network = networks.name(changed.network());
        String kind = changed.changes().stream().anyMatch(MeetingsChanged.Change::moved) ? "changed" : "relocated";
        String organizer = organizer(changed.network());
        for (AccountSummary member : networks.addressees(changed.network())) {
            String lines = calls.stream()
                    .map(call -> changed(member.language(), call, Objects.requireNonNull(before.get(call.id()))))
                    .collect(Collectors.joining("\n"));
            outbox.put(letter(member, kind, calls.size(), network, lines, link(member, calls.getFirst()))
                    .about(Matter.NONE.until(calls.getLast().ends()))
                    .withCalendar(CalendarFile.of(
                            entries(member, network, calls), organizer, member.language(), clock.instant())));
        }
    }

    @EventListener
    void on(MeetingsCancelled cancelled) {
        List<MeetingCall> calls = meetings.calls(cancelled.meetings());
        String network = networks.name(cancelled.network());
        String organizer = organizer(cancelled.network());
        for (AccountSummary member : networks.addressees(cancelled.network())) {
            outbox.put(letter(
                            member,
                            "cancelled",
                            calls.size(),
                            network,
                            dates(member.language(), calls),
                            why(member.language(), cancelled.why()),
                            texts.get(member.language(), CalendarFile.TAKES_OUT, calls.size()))
                    .about(Matter.NONE.until(calls.getLast().ends()))
                    .withCalendar(CalendarFile.cancelling(
                            entries(member, network, calls),
                            organizer,
                            member.email(),
                            member.language(),
                            clock.instant())));
        }
    }

    @EventListener
    void on(SecretaryNamed named) {
        MeetingCall call = meetings.calls(List.of(named.meeting())).getFirst();
        AccountSummary secretary = networks.addressee(call.network(), named.secretary());
        outbox.put(letter(
                        secretary,
                        "secretary",
                        accounts.get(named.by()).name(),
                        networks.name(call.network()),
                        time(secretary.language(), call.startsAt(), call.length()),
                        settings.baseUrl() + "/arbeid/moter/" + named.meeting().value())
                // Also of a meeting that is over: then there are minutes to write.
                .about(Matter.NONE));
    }

    @EventListener
    void on(PollOpened opened) {
        PollSummary poll = polls.summary(opened.poll());
        Map<AccountId, String> paths = polls.links(poll.id());
        networks.addressees(poll.network()).forEach(member -> outbox.put(asked(member, "poll", poll, paths)));
    }

    @EventListener
    void on(PollUnanswered unanswered) {
        PollSummary poll = polls.summary(unanswered.poll());
        Map<AccountId, String> paths = polls.links(poll.id());
        networks.addressees(poll.network()).stream()
                .filter(member -> unanswered.waitedFor().contains(member.id()))
                .forEach(member -> outbox.put(asked(member, "pollAgain", poll, paths)
                        .about(Matter.NONE.once(reminder(poll.id(), member.id())))));
    }

    private Letter asked(AccountSummary member, String kind, PollSummary poll, Map<AccountId, String> paths) {
        Language language = member.language();
        String until = poll.lastDay() == null
                ? ""
                : texts.get(language, "mail.MeetingMails.poll.until", Formats.weekdayDate(language, poll.lastDay()));
        return letter(
                member,
                kind,
                networks.name(poll.network()),
                poll.title(),
                address(member, paths),
                until,
                poll.ahead().stream()
                        .map(date -> "- " + time(language, date, Duration.ofMinutes(poll.minutes())))
                        .collect(Collectors.joining("\n")));
    }

    private static String reminder(PollId poll, AccountId member) {
        return "poll:" + poll.value() + ":" + member.value();
    }

    private String dates(Language language, List<MeetingCall> calls) {
        String lines = calls.stream()
                .limit(DATES)
                .map(call -> "- " + onAnotherDay(language, call) + at(language, call.place()) + papers(language, call))
                .collect(Collectors.joining("\n"));
        return calls.size() <= DATES
                ? lines
                : lines + "\n" + texts.get(language, "mail.MeetingMails.more", calls.size() - DATES);
    }

    /** When it is; of a meeting that was moved from a holiday, why it is not on the day that it always is. */
    private String onAnotherDay(Language language, MeetingCall call) {
        String when = time(language, call.startsAt(), call.length());
        return call.holiday() == null
                ? when
                : texts.get(language, "meeting.SeriesField.moved", when, Formats.weekdayDate(language, call.holiday()));
    }

    private String at(Language language, String place) {
        return place.isEmpty() ? "" : "\n  " + texts.get(language, "mail.MeetingMails.place", place);
    }

    private String why(Language language, String written) {
        return written.isEmpty() ? "" : "\n\n" + texts.get(language, "mail.CourseMails.cancelled.reason", written);
    }

    /** By name: they are read on the meeting's page. */
    private String papers(Language language, MeetingCall call) {
        return call.papers().isEmpty()
                ? ""
                : "\n  " + texts.get(language, "mail.MeetingMails.papers", String.join(", ", call.papers()));
    }

    /** What is new of it, and what it was before. */
    private String changed(Language language, MeetingCall call, MeetingsChanged.Change before) {
        String now = time(language, call.startsAt(), call.length());
        String line = before.moved()
                ? texts.get(
                        language,
                        "mail.MeetingMails.moved",
                        now,
                        time(language, before.startedAt(), Duration.ofMinutes(before.minutes())))
                : "- " + now;
        String place = call.place().equals(before.place())
                ? ""
                : "\n  "
                        + texts.get(
                                language,
                                "mail.MeetingMails.relocated.line",
                                orVideo(language, call.place()),
                                orVideo(language, before.place()));
        return line + place + papers(language, call);
    }

    private String orVideo(Language language, String place) {
        return place.isEmpty() ? texts.get(language, "mail.MeetingMails.video") : place;
    }

    private String time(Language language, LocalDateTime start, Duration length) {
        return Formats.weekdayDate(language, start.toLocalDate()) + " "
                + Formats.times(
                        language, start.toLocalTime(), start.plus(length).toLocalTime());
    }

    private List<CalendarFile.Meeting> entries(AccountSummary member, String network, List<MeetingCall> calls) {
        Language language = member.language();
        return calls.stream()
                .map(call -> {
                    String link = link(member, call);
                    return new CalendarFile.Meeting(
                            uid(call.id(), member.id()),
                            call.revision(),
                            call.startsAt(),
                            call.length(),
                            texts.get(language, "mail.MeetingMails.title", network),
                            texts.get(language, "mail.MeetingMails.entry", call.title(), link),
                            URI.create(link),
                            texts.get(language, "mail.Meetings.join"),
                            call.place());
                })
                .toList();
    }

    private String link(AccountSummary member, MeetingCall call) {
        return address(member, call.paths());
    }

    /** Whoever has come to the network after the others were asked has no link, and signs in. */
    private String address(AccountSummary member, Map<AccountId, String> paths) {
        String path = paths.get(member.id());
        if (path == null) {
            return settings.baseUrl() + "/arbeid/nettverk";
        }
        return settings.baseUrl()
                + path
                + (member.language() == settings.defaultLanguage()
                        ? ""
                        : "?lang=" + member.language().tag());
    }

    /** Somebody who can be asked: who leads, else any one of them; empty where nobody is left to be written to. */
    private String organizer(NetworkId network) {
        List<AccountSummary> members = networks.everybodyIn(network);
        AccountId chair = networks.chair(network).orElse(null);
        return members.stream()
                .filter(member -> member.id().equals(chair))
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(AccountSummary::email)
                .orElse("");
    }

    private String uid(MeetingId meeting, AccountId member) {
        String both = meeting.value() + ":" + member.value();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)) + "@"
                + URI.create(settings.baseUrl()).getHost();
    }

    private Letter letter(AccountSummary to, String kind, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = to.name();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Letter.plain(
                to.email(),
                to.language(),
                texts.get(to.language(), "mail.MeetingMails." + kind + ".subject", arguments),
                texts.get(to.language(), "mail.MeetingMails." + kind, all) + "\n");
    }
}
