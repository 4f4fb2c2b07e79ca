package no.mestringsrom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.Networks;
import no.mestringsrom.room.CircleChanged;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** A network meets in the room: as equals, with its own agenda, and exchange time counts. */
@ServiceTest
@RecordApplicationEvents
class MeetingRoomTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-09T13:30");

    @Autowired
    TestMeetings networks;

    @Autowired
    Networks all;

    @Autowired
    NetworkDesk desk;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    MeetingLinks meetingLinks;

    @Autowired
    Meetings meetings;

    @Autowired
    NetworkCircles circles;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    TestPeople people;

    @Autowired
    Links links;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    TestNetwork network;
    MeetingId meeting;
    UUID news;
    UUID round;

    @BeforeEach
    void aMeetingWithinTheHour() {
        network = networks.network("Lise Leder", "Sara Sekretær", "Per Prøve");
        meeting = planning.plan(network.id(), List.of(new PlanMeeting("Marsmøtet", START, 60, "")))
                .getFirst();
        news = agenda.propose(meeting, new WriteItem("Nytt fra sykehuset", ItemKind.INFORM, 10, "", "", List.of()));
        round = agenda.propose(meeting, new WriteItem("Runde", ItemKind.EXCHANGE, 30, "", "", List.of()));
        agenda.accept(news);
        agenda.accept(round);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itsAgendaIsTheRoomsAndWhatIsLeftIsForWhatComesUp() {
        Sitting sitting = sitting();
        assertThat(sitting.agenda())
                .extracting(part -> part.title() + " " + part.minutes())
                .containsExactly("Nytt fra sykehuset 10", "Runde 30", "Eventuelt og avslutning 20");
        assertThat(sitting.plannedEnd()).isEqualTo(sitting.startsAt().plus(Duration.ofMinutes(60)));
        assertThat(sitting.measured()).isEmpty();
        assertThat(circles.sittings(sitting.circle())).containsExactly(sitting);
    }

    @Test
    @DisplayName(
            "The chair and the meeting's secretary keep the clock, also when it runs over; the others are let in by"
                    + " them")
    void exchangeTimeCountsHereToo() throws Exception {
        Seat chair = seat(network.chair());
        Seat secretary = seat(network.members().get(1));
        Seat per = seat(network.members().get(2));
        assertThat(List.of(chair, secretary, per)).extracting(Seat::steers).containsExactly(true, true, false);
        SittingId id = sitting().id();
        assertThatExceptionOfType(RoomRefused.class).isThrownBy(() -> live.openDoors(per, id));

        live.openDoors(chair, id);
        for (Seat seat : List.of(chair, secretary, per)) {
            live.isIn(seat, sitting(), seat.person().toString(), seat.person().toString(), "main");
        }
        clock.set(sitting().startsAt());
        live.go(chair, id, null, news.toString());
        clock.advance(Duration.ofMinutes(10));
        live.go(secretary, id, news.toString(), round.toString());
        clock.advance(Duration.ofMinutes(55));
        assertThat(seat(network.members().get(1)).steers()).isTrue();
        live.end(secretary, id);

        Ledger ledger = ledgers.of(id);
        assertThat(ledger.actualExchangeMillis())
                .isEqualTo(Duration.ofMinutes(55).toMillis());
        assertThat(ledger.plannedExchangeMillis())
                .isEqualTo(Duration.ofMinutes(30).toMillis());
        people.signIn(network.chair());
        assertThat(meetings.meeting(meeting).status()).isEqualTo(MeetingStatus.HELD);
        assertThatExceptionOfType(MeetingRefused.class).isThrownBy(() -> planning.cancel(meeting, ""));
        assertThat(meetingLinks.toRoom(meeting)).isEmpty();
    }

    @Test
    void theRoomIsToldAtOnceWhenSomebodyElseSteers() {
        people.signIn(network.chair());
        events.clear();
        planning.giveSecretary(meeting, network.members().get(2));
        assertThat(events.stream(CircleChanged.class))
                .containsExactly(new CircleChanged(sitting().circle()));
        assertThat(seat(network.members().get(1)).steers()).isFalse();
        assertThat(seat(network.members().get(2)).steers()).isTrue();

        people.signIn(network.chair());
        events.clear();
        desk.leadBy(network.id(), all.details(network.id()).version(), network.member());
        assertThat(events.stream(CircleChanged.class))
                .containsExactly(new CircleChanged(sitting().circle()));

        people.signIn(network.member());
        events.clear();
        all.takeOut(network.id(), network.members().get(2));
        assertThat(events.stream(CircleChanged.class))
                .contains(new CircleChanged(sitting().circle()));
    }

    @Test
    void aMembersOwnLinkLeadsThroughTheLobbyToTheRoom() throws Exception {
        people.signIn(network.chair());
        String room = meetingLinks.toRoom(meeting).orElseThrow();
        SecurityContextHolder.clearContext();
        assertThat(page(room, 200)).contains("Marsmøtet", room + "/rom").doesNotContain("erfaren bruker");
        page(room + "/rom", 200);
        page("/moterom/forged", 404);
        page("/moterom/" + links.sign(LinkPurpose.SELFHELP, UUID.randomUUID()), 404);
    }

    @Test
    void whoCameLaterComesInAndWhoLeftDoesNot() {
        AccountId late = people.someone("Lena Ny");
        people.signIn(people.administrator());
        all.letIn(network.id(), late);
        assertThat(seat(late).steers()).isFalse();

        people.signIn(people.administrator());
        UUID gone = links.open(LinkPurpose.MEETING, token(late));
        people.signIn(people.administrator());
        all.takeOut(network.id(), late);
        assertThatExceptionOfType(RoomRefused.class).isThrownBy(() -> circles.seat(LinkPurpose.MEETING, gone));
        people.signIn(people.someone("Stine Sør"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> meetingLinks.toRoom(meeting));
    }

    @Test
    void nobodyGoesInTheDayBefore() throws Exception {
        people.signIn(network.chair());
        MeetingId later = planning.plan(
                        network.id(), List.of(new PlanMeeting("Aprilmøtet", START.plusMonths(1), 60, "")))
                .getFirst();
        assertThat(meetingLinks.toRoom(later)).isEmpty();
        planning.cancel(meeting, "");
        assertThat(circles.sitting(new SittingId(meeting.value()))).isEmpty();
        assertThat(meetingLinks.toRoom(meeting)).isEmpty();
    }

    private Sitting sitting() {
        return circles.sitting(new SittingId(meeting.value())).orElseThrow();
    }

    private Seat seat(AccountId member) {
        return circles.seat(LinkPurpose.MEETING, links.open(LinkPurpose.MEETING, token(member)));
    }

    private String token(AccountId member) {
        people.signIn(member);
        return meetingLinks.toRoom(meeting).orElseThrow().substring("/moterom/".length());
    }

    private String page(String path, int expected) throws Exception {
        return web.perform(get(path))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
