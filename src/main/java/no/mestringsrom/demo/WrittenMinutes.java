package no.mestringsrom.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesWriting;
import no.mestringsrom.minutes.MinutesWriting.Push;
import no.mestringsrom.minutes.TextNow;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The minutes of the network's last two meetings: a draft with what is to be done now, and approved ones before it. */
@Component
@Profile("demo")
class WrittenMinutes {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final Duration INTO_THE_MEETING = Duration.ofMinutes(40);

    private final Networks networks;
    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final MinutesWriting writing;
    private final MinutesDesk desk;
    private final FollowUp followUp;
    private final ActingAs acting;
    private final TimeMachine time;
    private final JsonMapper json;
    private final Clock clock;

    WrittenMinutes(
            Networks networks,
            Meetings meetings,
            MeetingPlanning planning,
            MinutesWriting writing,
            MinutesDesk desk,
            FollowUp followUp,
            ActingAs acting,
            TimeMachine time,
            JsonMapper json,
            Clock clock) {
        this.networks = networks;
        this.meetings = meetings;
        this.planning = planning;
        this.writing = writing;
        this.desk = desk;
        this.followUp = followUp;
        this.acting = acting;
        this.time = time;
        this.json = json;
        this.clock = clock;
    }

    /** Of as many as there have been. */
    void write() {
        acting.person(Cast.NETWORK_MEMBER, () -> {
            NetworkId network = networks.mine().stream()
                    .filter(own -> own.name().startsWith("Fagnettverket"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            List<MeetingPlan> held = meetings.earlier(network, 2).stream()
                    .map(ListedMeeting::id)
                    .map(meetings::plan)
                    .limit(2)
                    .toList();
            if (held.size() == 2) {
                write(held.get(1), earlier());
                at(held.getFirst(), () -> desk.approve(held.get(1).id()));
                followUp.open(network).forEach(action -> followUp.done(action.id()));
                write(held.getFirst(), latest());
                at(held.getFirst(), () -> desk.send(held.getFirst().id()));
            }
        });
    }

    private List<String> earlier() {
        return List.of(
                "## Sak 1: Hvem har erfarne brukere?",
                "Tromsø og Narvik har tre hver. Senja leter.",
                "",
                "Vedtak: Vi låner hverandres erfarne brukere på videokurs",
                "Oppgave: Sende lista over erfarne brukere som er klare | Nina Prøvebakken | " + day(-3),
                "");
    }

    /** Due in some days, when there is a date, and by somebody who is not in the network. */
    private List<String> latest() {
        return List.of(
                "## Sak 1: Kurs for pårørende",
                "Senja har fått fire påmeldte, Narvik tre. Ingen kan holde kurs for så få.",
                "",
                "Vedtak: Senja og Narvik holder kurset sammen, på video",
                "Oppgave: Finne to fagpersoner som kan lede kurset | Mons Demodal | " + day(9),
                "",
                "## Sak 2: Grunnkurs i helsepedagogikk",
                "Vi ønsker å ha det to ganger i året, med plass til erfarne brukere hver gang.",
                "",
                "Vedtak: Halvparten av plassene er for erfarne brukere",
                "Oppgave: Spørre sykehuset om datoer | Nora Nettverksen | " + day(3),
                "Oppgave: Lage en side om kurset til nettstedet | kommunikasjonsavdelingen | før påske",
                "");
    }

    private void write(MeetingPlan meeting, List<String> lines) {
        time.at(meeting.startsAt().minus(Duration.ofDays(2)), () -> {
            List.of(Cast.NETWORK_MEMBER, Cast.HOSPITAL_MEMBER, Cast.MIDT_TROMS_COORDINATOR)
                    .forEach(member -> acting.person(member, () -> planning.answer(meeting.id(), true, 0)));
            acting.person(Cast.NARVIK_COORDINATOR, () -> planning.answer(meeting.id(), false, 0));
        });
        at(meeting, () -> {
            MeetingId id = meeting.id();
            TextNow begun = writing.open(id);
            // Before what is last: any other business.
            int end = begun.text().lastIndexOf("## ");
            List<Object> put = new ArrayList<>(List.of(0));
            put.addAll(lines);
            put.add("");
            writing.push(
                    id,
                    new Push(
                            begun.version(),
                            "demo",
                            List.of(json.writeValueAsString(
                                    List.of(end, put, begun.text().length() - end)))));
        });
    }

    private void at(MeetingPlan meeting, Runnable work) {
        Instant moment = meeting.startsAt().plus(INTO_THE_MEETING);
        time.at(moment, work);
    }

    private String day(int ahead) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), NORWAY).plusDays(ahead);
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }
}
