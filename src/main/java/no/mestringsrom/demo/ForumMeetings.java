package no.mestringsrom.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.ItemKind;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingAgenda;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.OnHoliday;
import no.mestringsrom.meeting.OpenPoll;
import no.mestringsrom.meeting.Paper;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.Recurrence;
import no.mestringsrom.meeting.Rhythm;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.meeting.Vote;
import no.mestringsrom.meeting.WriteItem;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The network's monthly meetings, of which the next has an agenda, and a day together whose date is being found. */
@Component
@Profile("demo")
class ForumMeetings {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Networks networks;
    private final SeriesPlanning series;
    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final MeetingAgenda agenda;
    private final DatePolls polls;
    private final ActingAs acting;
    private final TimeMachine time;
    private final Clock clock;

    ForumMeetings(
            Networks networks,
            SeriesPlanning series,
            Meetings meetings,
            MeetingPlanning planning,
            MeetingAgenda agenda,
            DatePolls polls,
            ActingAs acting,
            TimeMachine time,
            Clock clock) {
        this.networks = networks;
        this.series = series;
        this.meetings = meetings;
        this.planning = planning;
        this.agenda = agenda;
        this.polls = polls;
        this.acting = acting;
        this.time = time;
        this.clock = clock;
    }

    void plan() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
        NetworkId network = acting.person(
                Cast.NETWORK_MEMBER,
                () -> networks.mine().stream()
                        .filter(own -> own.name().startsWith("Fagnettverket"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        acting.person(Cast.NETWORK_MEMBER, () -> monthly(network, today));
        ListedMeeting next =
                acting.person(Cast.NETWORK_MEMBER, () -> meetings.next(network).orElseThrow());
        arrange(next.id());
        ask(network, today);
    }

    /** On the second Wednesday, since some months ago. */
    private void monthly(NetworkId network, LocalDate today) {
        LocalDateTime first = today.minusMonths(3)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY))
                .atTime(12, 0);
        Instant before = first.minusWeeks(2).atZone(NORWAY).toInstant();
        time.at(
                before,
                () -> series.begin(
                        network,
                        new PlanMeeting("Nettverksmøte", first, 90, "UNN Tromsø, møterom Fjellreven"),
                        Recurrence.of(Rhythm.MONTHLY, first),
                        OnHoliday.MOVE));
    }

    private void arrange(MeetingId next) {
        acting.person(Cast.NETWORK_MEMBER, () -> {
            agenda.propose(next, item("Nytt siden sist", ItemKind.INFORM, 10, "Nora Nettverksen", ""));
            agenda.propose(
                    next,
                    item(
                            "Hvordan får vi med flere erfarne brukere?",
                            ItemKind.EXCHANGE,
                            40,
                            "Alle",
                            "To minutter fra hvert sted først: hva har virket hos dere?"));
        });
        acting.person(Cast.HOSPITAL_MEMBER, () -> {
            planning.answer(next, true, 0);
            UUID decision = agenda.propose(
                    next,
                    new WriteItem(
                            "Grunnkurs i helsepedagogikk til våren",
                            ItemKind.DECIDE,
                            20,
                            "Sykehuset",
                            "Vi foreslår to samlinger på video i mars.",
                            List.of(new Paper("Programmet i fjor", "https://eksempel.example/helsepedagogikk"))));
            acting.person(Cast.NETWORK_MEMBER, () -> agenda.accept(decision));
        });
        acting.person(Cast.MIDT_TROMS_COORDINATOR, () -> {
            planning.answer(next, true, 0);
            agenda.propose(
                    next,
                    item(
                            "Felles kurs for pårørande etter hjerneslag",
                            ItemKind.DISCUSS,
                            20,
                            "Mons Demodal",
                            "Vi har for få deltakarar kvar for oss."));
        });
        acting.person(Cast.NARVIK_COORDINATOR, () -> planning.answer(next, false, 0));
    }

    private void ask(NetworkId network, LocalDate today) {
        LocalDate first = CourseDays.onOrAfter(today.plusWeeks(7));
        List<LocalDateTime> dates = CourseDays.from(first, List.of(0, 7, 8)).stream()
                .map(day -> day.atTime(9, 30))
                .toList();
        PollId poll = acting.person(
                Cast.NETWORK_MEMBER,
                () -> polls.open(
                        network,
                        new OpenPoll("Fagdag i Tromsø", 360, "UNN Tromsø", Set.copyOf(dates), today.plusWeeks(2))));
        acting.person(Cast.HOSPITAL_MEMBER, () -> polls.answer(poll, votes(dates, Vote.YES, Vote.YES, Vote.NO)));
        acting.person(
                Cast.MIDT_TROMS_COORDINATOR,
                () -> polls.answer(poll, votes(dates, Vote.NO, Vote.IF_NEED_BE, Vote.YES)));
    }

    private static Map<LocalDateTime, Vote> votes(List<LocalDateTime> dates, Vote... votes) {
        return dates.stream().collect(Collectors.toMap(date -> date, date -> votes[dates.indexOf(date)]));
    }

    private static WriteItem item(String title, ItemKind kind, int minutes, String who, String about) {
        return new WriteItem(title, kind, minutes, who, about, List.of());
    }
}
