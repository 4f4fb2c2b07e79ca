package no.mestringsrom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.material.Samples;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class MeetingAgendaTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-24T09:00");

    @Autowired
    TestMeetings networks;

    @Autowired
    TestPeople people;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    NetworkCircles circles;

    @Autowired
    AgendaPapers papers;

    @Autowired
    OldPapers oldPapers;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc web;

    TestNetwork network;
    MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        network = networks.network("Anne Leder", "Berit Sekretær", "Cato Medlem");
        people.signIn(network.chair());
        meeting = planning.plan(network.id(), List.of(new PlanMeeting("Møte", START, 60, "")))
                .getFirst();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void membersProposeAndWhoeverArrangesTakesIn() {
        people.signIn(network.members().get(2));
        UUID proposed = agenda.propose(meeting, item("Brosjyren", ItemKind.DECIDE, 20));
        assertThat(agenda.agenda(meeting).agenda()).isEmpty();
        assertThat(agenda.agenda(meeting).proposals()).singleElement().satisfies(entry -> {
            assertThat(entry.proposedBy()).isEqualTo("Cato Medlem");
            assertThat(entry.mine()).isTrue();
        });
        denied(() -> agenda.accept(proposed));

        people.signIn(network.member());
        assertThat(agenda.agenda(meeting).arranges()).as("the secretary").isTrue();
        agenda.propose(meeting, item("Nytt", ItemKind.INFORM, 10));
        agenda.accept(proposed);
        agenda.accept(proposed);

        assertThat(meetings.meeting(meeting).agenda())
                .extracting(MeetingItem::title, MeetingItem::number)
                .containsExactly(tuple("Nytt", 1), tuple("Brosjyren", 2));
        people.signIn(network.members().get(2));
        assertThat(agenda.agenda(meeting).agenda().getLast().mine())
                .as("what was taken in is no longer its proposer's")
                .isFalse();
        refused(Reason.CHANGED, () -> agenda.remove(proposed));
        refused(Reason.CHANGED, () -> agenda.change(proposed, item("Noe annet", ItemKind.INFORM, 5), 1));
    }

    @Test
    @DisplayName(
            "Files of an item: whoever may change it puts them there, members read them, nobody else knows of them")
    void filesOfAnItem() throws Exception {
        people.signIn(network.members().get(2));
        UUID item = agenda.propose(meeting, item("Budsjett", ItemKind.DECIDE, 20));
        UUID file = attach(item, "budsjett.pdf", Samples.pdf());
        attach(item, "tavla.png", Samples.picture("png"));
        assertThat(agenda.agenda(meeting).proposals().getFirst().files())
                .extracting(PaperFile::name, PaperFile::type)
                .containsExactly(tuple("budsjett.pdf", FileType.PDF), tuple("tavla.png", FileType.PNG));
        assertThatExceptionOfType(MaterialRefused.class).isThrownBy(() -> attach(item, "a.html", Samples.HTML));

        people.signIn(network.member());
        agenda.accept(item);
        MockHttpServletResponse read = fetch(network.chair(), meeting, file);
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentAsByteArray()).isEqualTo(Samples.pdf());
        assertThat(read.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(read.getHeader("Content-Disposition")).contains("inline", "budsjett.pdf");
        people.signIn(network.members().get(2));
        refused(Reason.CHANGED, () -> attach(item, "for-sent.pdf", Samples.pdf()));
        refused(Reason.CHANGED, () -> papers.remove(item, file));

        TestNetwork other = networks.network("Nils Nabo", "Nina Nabo");
        MeetingId theirs = planning.plan(other.id(), List.of(new PlanMeeting("Møte", START, 60, "")))
                .getFirst();
        for (AccountId stranger : List.of(other.chair(), people.someone("Ukjent Person"))) {
            people.signIn(stranger);
            denied(() -> attach(item, "fremmed.pdf", Samples.pdf()));
            denied(() -> papers.add(item, new ReceivedFile(UUID.randomUUID(), "x.pdf", FileType.PDF, 1)));
            denied(() -> papers.remove(item, file));
            denied(() -> papers.file(meeting, file));
            assertThat(fetch(stranger, meeting, file).getStatus()).isEqualTo(404);
        }
        assertThat(fetch(other.chair(), theirs, file).getStatus())
                .as("through a meeting of one's own")
                .isEqualTo(404);
        assertThat(fetch(network.chair(), theirs, file).getStatus()).isEqualTo(404);
        assertThat(fetch(network.chair(), meeting, UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(web.perform(get(address(meeting, file)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("to nobody who is not signed in")
                .isNotEqualTo(200);
    }

    @Test
    void filesFollowAnItemThatIsPutOffAndGoWithOneThatIsTakenOut() throws Exception {
        MeetingId next = planning.plan(network.id(), List.of(new PlanMeeting("Neste", START.plusDays(30), 60, "")))
                .getFirst();
        UUID item = agenda.propose(meeting, item("Budsjett", ItemKind.DECIDE, 20));
        UUID first = attach(item, "a.pdf", Samples.pdf());
        UUID second = attach(item, "b.pdf", Samples.pdf());
        for (String name : List.of("c.pdf", "d.pdf", "e.pdf")) {
            attach(item, name, Samples.pdf());
        }
        refused(Reason.FILES, () -> attach(item, "f.pdf", Samples.pdf()));
        papers.remove(item, first);
        papers.remove(item, first);
        assertThat(materials.stored(first, second)).isOne();

        agenda.putOff(item);
        assertThat(fetch(network.chair(), meeting, second).getStatus()).isEqualTo(404);
        assertThat(fetch(network.chair(), next, second).getStatus()).isEqualTo(200);
        people.signIn(network.chair());
        agenda.remove(item);
        assertThat(materials.stored(second)).isZero();
        assertThat(fetch(network.chair(), next, second).getStatus()).isEqualTo(404);
    }

    @Test
    void filesGoFiveYearsAfterTheMeeting() {
        UUID file = attach(agenda.propose(meeting, item("Budsjett", ItemKind.DECIDE, 20)), "a.pdf", Samples.pdf());
        clock.set(MeetingTime.moment(START.plusYears(5).minusDays(1)));
        oldPapers.forget();
        assertThat(materials.stored(file)).isOne();
        clock.set(MeetingTime.moment(START.plusYears(5).plusDays(1)));
        assertThat(oldPapers.forget()).isPositive();
        assertThat(materials.stored(file)).isZero();
        assertThat(agenda.agenda(meeting).agenda().getFirst().files()).isEmpty();
    }

    private UUID attach(UUID item, String name, byte[] content) {
        ReceivedFile received = papers.receive(item, name, new ByteArrayInputStream(content), content.length);
        papers.add(item, received);
        return received.id();
    }

    private MockHttpServletResponse fetch(AccountId account, MeetingId from, UUID file) throws Exception {
        return web.perform(
                        get(address(from, file)).with(user(account.toString()).roles("NETWORK_MEMBER")))
                .andReturn()
                .getResponse();
    }

    private static String address(MeetingId from, UUID file) {
        return "/arbeid/moter/" + from.value() + "/papir/" + file;
    }

    @Test
    void theOrderIsChangedStepByStep() {
        UUID first = agenda.propose(meeting, item("A", ItemKind.INFORM, 10));
        UUID second = agenda.propose(meeting, item("B", ItemKind.EXCHANGE, 20));
        UUID third = agenda.propose(meeting, item("C", ItemKind.DISCUSS, 20));
        agenda.move(third, true);
        agenda.move(first, true);
        assertThat(titles()).containsExactly("A", "C", "B");
        agenda.move(first, false);
        agenda.move(second, false);
        assertThat(titles()).containsExactly("C", "A", "B");
        AgendaSummary summary = agenda.agenda(meeting);
        assertThat(summary.planned()).isEqualTo(50);
        assertThat(summary.exchange()).isEqualTo(20);
        assertThat(summary.left()).isEqualTo(10);
        agenda.remove(third);
        assertThat(meetings.meeting(meeting).agenda())
                .extracting(MeetingItem::number)
                .containsExactly(1, 2);
    }

    @Test
    void whoSavesSecondIsToldAndTheFirstIsKept() {
        UUID id = agenda.propose(meeting, item("A", ItemKind.INFORM, 10));
        long seen = agenda.agenda(meeting).agenda().getFirst().version();
        agenda.change(id, item("Den første", ItemKind.INFORM, 10), seen);
        refused(Reason.CHANGED, () -> agenda.change(id, item("Den andre", ItemKind.INFORM, 10), seen));
        assertThat(titles()).containsExactly("Den første");
    }

    @Test
    void whatWaitsGoesToTheNextMeeting() {
        UUID taken = agenda.propose(meeting, item("Tatt inn", ItemKind.INFORM, 10));
        agenda.propose(meeting, item("Blir", ItemKind.INFORM, 10));
        people.signIn(network.members().get(2));
        agenda.propose(meeting, item("Forslag", ItemKind.INFORM, 10));
        denied(() -> agenda.putOffProposals(meeting));
        people.signIn(network.chair());
        refused(Reason.NO_NEXT, () -> agenda.putOffProposals(meeting));
        MeetingId next = planning.plan(network.id(), List.of(new PlanMeeting("Neste", START.plusDays(7), 60, "")))
                .getFirst();

        assertThat(agenda.putOffProposals(meeting)).isEqualTo(next);
        agenda.putOff(taken);

        assertThat(titles()).containsExactly("Blir");
        assertThat(meetings.meeting(meeting).agenda().getFirst().number()).isEqualTo(1);
        assertThat(agenda.agenda(next).proposals())
                .extracting(entry -> entry.written().title())
                .containsExactlyInAnyOrder("Forslag", "Tatt inn");
        assertThat(agenda.agenda(next).agenda()).isEmpty();
    }

    @Test
    @DisplayName(
            "What was the agenda of a meeting that has begun or is over stays; what was only proposed may still wait")
    void theAgendaOfAMeetingThatWasHeldStays() {
        UUID taken = agenda.propose(meeting, item("Tatt inn", ItemKind.INFORM, 10));
        people.signIn(network.members().get(2));
        UUID proposed = agenda.propose(meeting, item("Forslag", ItemKind.INFORM, 10));
        people.signIn(network.chair());
        MeetingId next = planning.plan(network.id(), List.of(new PlanMeeting("Neste", START.plusDays(7), 60, "")))
                .getFirst();

        clock.set(MeetingTime.moment(START.plusMinutes(5)));
        assertThat(agenda.agenda(meeting).held()).isFalse();
        circles.begun(new SittingId(meeting.value()));
        assertThat(agenda.agenda(meeting).held()).isTrue();
        refused(Reason.OVER, () -> agenda.putOff(taken));
        circles.ended(new SittingId(meeting.value()));
        refused(Reason.OVER, () -> agenda.putOff(taken));
        assertThat(titles()).containsExactly("Tatt inn");
        agenda.putOff(proposed);
        assertThat(agenda.agenda(next).proposals()).hasSize(1);

        clock.set(MeetingTime.moment(START.plusDays(7).minusHours(1)));
        MeetingId cancelled = planning.plan(network.id(), List.of(new PlanMeeting("Ny", START.plusDays(8), 60, "")))
                .getFirst();
        UUID waits = agenda.propose(cancelled, item("Venter", ItemKind.INFORM, 10));
        MeetingId last = planning.plan(network.id(), List.of(new PlanMeeting("Siste", START.plusDays(9), 60, "")))
                .getFirst();
        planning.cancel(cancelled, "");
        assertThat(agenda.putOff(waits)).as("of one that was called off").isEqualTo(last);
    }

    @Test
    @DisplayName("The agenda never takes more than the meeting has, and says by how much it would be too long")
    void theMeetingHasTimeForItsAgenda() {
        refused(Reason.ITEM_LENGTH, 440, () -> agenda.propose(meeting, item("Alt", ItemKind.INFORM, 500)));
        UUID most = agenda.propose(meeting, item("A", ItemKind.EXCHANGE, 45));
        refused(Reason.OVERFULL, 5, () -> agenda.propose(meeting, item("B", ItemKind.INFORM, 20)));
        people.signIn(network.members().get(2));
        refused(Reason.ITEM_LENGTH, 1, () -> agenda.propose(meeting, item("Alt", ItemKind.INFORM, 61)));
        UUID proposed = agenda.propose(meeting, item("B", ItemKind.INFORM, 20));
        refused(Reason.ITEM_LENGTH, 30, () -> agenda.change(proposed, item("B", ItemKind.INFORM, 90), 0));

        people.signIn(network.chair());
        refused(Reason.OVERFULL, 5, () -> agenda.accept(proposed));
        agenda.change(most, item("A", ItemKind.EXCHANGE, 40), 0);
        agenda.accept(proposed);
        long seen = agenda.agenda(meeting).agenda().getFirst().version();
        refused(Reason.OVERFULL, 1, () -> agenda.change(most, item("A", ItemKind.EXCHANGE, 41), seen));
        assertThat(agenda.agenda(meeting).left()).isZero();

        refused(Reason.OVERFULL, 10, () -> planning.change(meeting, new PlanMeeting("Møte", START, 50, ""), 0));
        assertThat(meetings.meeting(meeting).minutes()).isEqualTo(60);
    }

    @Test
    void papersAreAddressesOfTheWeb() {
        agenda.propose(meeting, item("A", new Paper("", "https://eksempel.no/sak.pdf")));
        assertThat(agenda.agenda(meeting).agenda().getFirst().written().papers())
                .containsExactly(new Paper("https://eksempel.no/sak.pdf", "https://eksempel.no/sak.pdf"));
        for (String address : List.of("javascript:alert(1)", "sak.pdf", "file:///etc/passwd", "https:", "")) {
            refused(Reason.PAPER, () -> agenda.propose(meeting, item("B", new Paper("Sak", address))));
        }
    }

    @Test
    void strangersAndOtherNetworksAndCancelledMeetings() {
        UUID id = agenda.propose(meeting, item("A", ItemKind.INFORM, 10));
        people.signIn(networks.network("Nils Nabo", "Nina Nabo").chair());
        denied(() -> agenda.agenda(meeting));
        denied(() -> agenda.propose(meeting, item("B", ItemKind.INFORM, 10)));
        denied(() -> agenda.accept(id));
        denied(() -> agenda.move(id, true));
        denied(() -> agenda.remove(id));
        denied(() -> agenda.putOff(id));
        denied(() -> agenda.change(id, item("B", ItemKind.INFORM, 10), 0));
        people.signIn(network.chair());
        planning.cancel(meeting, "");
        refused(Reason.OVER, () -> agenda.propose(meeting, item("B", ItemKind.INFORM, 10)));
    }

    private List<String> titles() {
        return meetings.meeting(meeting).agenda().stream()
                .map(MeetingItem::title)
                .toList();
    }

    private static WriteItem item(String title, ItemKind kind, int minutes) {
        return new WriteItem(title, kind, minutes, "", "", List.of());
    }

    private static WriteItem item(String title, Paper paper) {
        return new WriteItem(title, ItemKind.INFORM, 10, "", "", List.of(paper));
    }

    private static void denied(Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed::run);
    }

    private static void refused(Reason reason, int minutes, Runnable deed) {
        assertThatExceptionOfType(MeetingRefused.class).isThrownBy(deed::run).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.arguments()).containsExactly(minutes);
        });
    }

    private static void refused(Reason reason, Runnable deed) {
        assertThatExceptionOfType(MeetingRefused.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
