package no.mestringsrom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

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
        denied(() -> agenda.remove(proposed));
        denied(() -> agenda.change(proposed, item("Noe annet", ItemKind.INFORM, 5), 1));
    }

    @Test
    void theOrderIsChangedStepByStep() {
        UUID first = agenda.propose(meeting, item("A", ItemKind.INFORM, 10));
        UUID second = agenda.propose(meeting, item("B", ItemKind.EXCHANGE, 30));
        UUID third = agenda.propose(meeting, item("C", ItemKind.DISCUSS, 30));
        agenda.move(third, true);
        agenda.move(first, true);
        assertThat(titles()).containsExactly("A", "C", "B");
        agenda.move(first, false);
        agenda.move(second, false);
        assertThat(titles()).containsExactly("C", "A", "B");
        AgendaSummary summary = agenda.agenda(meeting);
        assertThat(summary.planned()).isEqualTo(70);
        assertThat(summary.exchange()).isEqualTo(30);
        assertThat(summary.left()).isEqualTo(-10);
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
        planning.cancel(meeting);
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

    private static void refused(Reason reason, Runnable deed) {
        assertThatExceptionOfType(MeetingRefused.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
