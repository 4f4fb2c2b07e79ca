package no.mestringsrom.minutes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.ui.MeetingPart;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesWriting;
import no.mestringsrom.minutes.TestMinutes;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MinutesPagesTest extends UiTest {

    private static final LocalDateTime TODAY = LocalDateTime.of(2026, 3, 9, 12, 0);

    @Autowired
    MinutesWriting writing;

    @Autowired
    MinutesDesk desk;

    @Autowired
    Meetings meetings;

    @Autowired
    TestMinutes minutes;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    List<MeetingPart> parts;

    AccountId chair;
    AccountId member;
    NetworkId network;
    MeetingId meeting;

    @BeforeEach
    void meet() {
        chair = people.someone("Lise Leder");
        member = people.someone("Mona Medlem");
        network = minutes.network(chair, member);
        meeting = minutes.meeting(network, TODAY, chair);
    }

    @Test
    void theyAreBegunWrittenAndSentFromOnePage() {
        signIn(chair);
        open();
        _assertNone(MinutesEditor.class);
        _assertNone(Anchor.class, spec -> spec.withText("Last ned som PDF"));
        press("Begynn på referatet");

        MinutesEditor editor = _get(MinutesEditor.class);
        assertThat(editor.getElement().getProperty("address"))
                .isEqualTo("/arbeid/moter/" + meeting.value() + "/referat");
        assertShown("Ingen ennå. Bruk knappene over teksten.");
        minutes.append(meeting, "Vedtak: Vi møtes i mai\nOppgave: Ringe | Petter | snart\n");
        open();
        assertShown("Vedtak: Vi møtes i mai");
        assertShown(
                "«Petter» er ikke funnet i nettverket, så ingen blir minnet på det · fristen «snart» er ingen dato, så ingen blir minnet på den");
        _assertOne(Anchor.class, spec -> spec.withText("Last ned som PDF"));

        press("Send til medlemmene");
        assertThat(desk.state(meeting).sentAt()).as("not before they say so").isNull();
        agree();
        assertShown("Medlemmene fikk beskjed om utkastet 9. mars 2026.");
        _assertNone(Button.class, spec -> spec.withText("Send til medlemmene"));
        _assertNone(Button.class, spec -> spec.withText("Godkjenn referatet"));
        assertShown("Referatet godkjennes på neste møte. Det er ikke satt opp ennå.");
    }

    @Test
    void whyTheyCannotBeBegunIsSaid() {
        MeetingId tomorrow = minutes.meeting(network, TODAY.plusDays(1), chair);
        signIn(member);
        open(tomorrow);

        _assertNone(Button.class, spec -> spec.withText("Begynn på referatet"));
        assertShown("Referatet begynner på møtedagen. Da vet dere hvem som kommer.");
        _assertNone(MinutesEditor.class);
    }

    @Test
    void theyAreApprovedAfterAQuestionAndAddedTo() {
        minutes.by(chair, () -> writing.open(meeting));
        minutes.meeting(network, TODAY.plusDays(7), chair);
        signIn(chair);
        open();
        assertShown(
                "Referatet godkjennes på neste møte, mandag 16. mars 2026. Til da kan alle i nettverket rette det.");
        clock.advance(Duration.ofDays(7));
        open();
        press("Godkjenn referatet");
        agree();

        _assertNone(MinutesEditor.class);
        assertThat(_get(UnsentLines.class).getElement().getProperty("address"))
                .isEqualTo("/arbeid/moter/" + meeting.value() + "/referat");
        assertShown(
                "Godkjent på møtet «Nettverksmøte» 16. mars 2026 kl. 13.00 av Lise Leder. Referatet kan ikke endres lenger.");
        _assertOne(H2.class, spec -> spec.withText("Referat: Nettverksmøte"));
        _assertOne(H3.class, spec -> spec.withText("Eventuelt"));
        press("Legg til merknaden");
        assertShown("Skriv merknaden først.");
        _setValue(_get(TextArea.class), "Det var i juni.");
        press("Legg til merknaden");
        assertShown("Det var i juni.");
        assertShown("16. mars 2026, Lise Leder");

        MockVaadin.tearDown();
        signIn(member);
        open();
        assertShown("Det var i juni.");
        _assertNone(TextArea.class);
    }

    @Test
    @DisplayName("The start page and the next meeting's page say that minutes wait for approval, and lead there")
    void whatWaitsForApprovalIsSaidWhereItIsApproved() {
        minutes.by(chair, () -> writing.open(meeting));
        MeetingId next = minutes.meeting(network, TODAY.plusDays(7), chair);
        MeetingId later = minutes.meeting(network, TODAY.plusDays(14), chair);
        signIn(member);
        for (String page : List.of("start", "arbeid/moter/" + next.value())) {
            UI.getCurrent().navigate(page);
            _assertOne(H2.class, spec -> spec.withText("Referat som venter på godkjenning"));
            assertShown("Referatet fra 9. mars 2026 godkjennes på møtet «Nettverksmøte» mandag 16. mars 2026.");
            _assertOne(RouterLink.class, spec -> spec.withText("Les utkastet fra 9. mars 2026"));
        }
        for (MeetingId other : List.of(meeting, later)) {
            UI.getCurrent().navigate("arbeid/moter/" + other.value());
            _assertNone(H2.class, spec -> spec.withText("Referat som venter på godkjenning"));
        }
        clock.advance(Duration.ofDays(7));
        signIn(chair);
        for (String page : List.of("start", "arbeid/moter/" + next.value())) {
            UI.getCurrent().navigate(page);
            _assertOne(H2.class, spec -> spec.withText("Godkjenn referatet fra forrige møte"));
            _assertOne(RouterLink.class, spec -> spec.withText("Se og godkjenn referatet fra 9. mars 2026"));
        }
    }

    @Test
    @DisplayName("What is not understood of a marked line is said: two names, a day gone by")
    void whatNobodyIsRemindedOfIsSaid() {
        minutes.by(chair, () -> {
            writing.open(meeting);
            return minutes.append(
                    meeting, "Oppgave: Ringe | Mona, Lise | 12.3.\nOppgave: Lese | Mona og Lise | 1.1.2020\n");
        });
        signIn(member);
        open();
        assertShown("«Mona, Lise» er flere navn, så ingen blir minnet på det. Skriv én linje for hver"
                + " · frist 12. mars 2026");
        assertShown("«Mona og Lise» er flere navn, så ingen blir minnet på det. Skriv én linje for hver"
                + " · fristen 1. januar 2020 var før møtet, så ingen blir minnet på den i tide");
    }

    @Test
    void whoIsToldToSendOrApproveIsWhoMay() {
        minutes.by(chair, () -> writing.open(meeting));
        signIn(member);
        open();

        _assertOne(MinutesEditor.class);
        _assertNone(Button.class, spec -> spec.withText("Send til medlemmene"));
        _assertNone(Button.class, spec -> spec.withText("Godkjenn referatet"));
    }

    @Test
    void whatIsToBeDoneIsDoneByOnePressAndDecisionsAreFound() {
        minutes.by(chair, () -> {
            writing.open(meeting);
            return minutes.append(
                    meeting,
                    "Oppgave: Ringe | Mona | 8.3.2026\nOppgave: Lese | | snart\nVedtak: Vi møtes i mai\nVedtak: Ny leder\n");
        });
        signIn(member);
        UI.getCurrent().navigate("arbeid/nettverk/" + network.value() + "/oppgaver");
        assertThat(_get(H1.class).getText()).isEqualTo("Oppgaver og vedtak");
        assertShown("Din oppgave · frist 8. mars 2026 · utkast, ikke godkjent ennå");
        assertShown("Fristen gikk ut 8. mars 2026");
        assertShown("ingen er satt på · frist snart · utkast, ikke godkjent ennå");
        assertThat(_find(RouterLink.class, spec -> spec.withText("Referatet fra 9. mars 2026")))
                .hasSize(4);
        assertThat(_find(Div.class, spec -> spec.withText("utkast, ikke godkjent ennå")))
                .as("the two decisions")
                .hasSize(2);

        _click(_find(Button.class, spec -> spec.withText("Gjort")).getFirst());
        assertThat(_find(Button.class, spec -> spec.withText("Gjort"))).hasSize(1);
        press("Ikke gjort likevel");
        assertThat(_find(Button.class, spec -> spec.withText("Gjort"))).hasSize(2);

        _setValue(_get(TextField.class), "LEDER");
        assertShown("Ny leder");
        assertThat(_find(RouterLink.class, spec -> spec.withText("Referatet fra 9. mars 2026")))
                .hasSize(3);
        _setValue(_get(TextField.class), "finnes ikke");
        assertShown("Ingen vedtak har dette ordet i seg.");
    }

    @Test
    void onesOwnStandOnTheStartPageAndTheNumberOnTheNetworks() {
        minutes.by(chair, () -> {
            writing.open(meeting);
            return minutes.append(meeting, "Oppgave: Ringe | Mona | 12.3.\nOppgave: Lese | Lise\n");
        });
        signIn(member);
        UI.getCurrent().navigate("start");
        _assertOne(H2.class, spec -> spec.withText("En oppgave til deg etter møtene"));
        press("Gjort");
        _assertNone(ActionRow.class);

        UI.getCurrent().navigate("arbeid/nettverk/" + network.value());
        assertShown("1 oppgave venter.");
        _assertOne(RouterLink.class, spec -> spec.withText("Se oppgaver og vedtak"));
    }

    @Test
    void theMeetingsPageLeadsThere() {
        signIn(member);
        MeetingPart part = parts.stream()
                .filter(MinutesOfMeeting.class::isInstance)
                .findFirst()
                .orElseThrow();
        UI.getCurrent().add(part.forMeeting(meetings.meeting(meeting)).orElseThrow());

        assertShown("Ingen har begynt på referatet ennå.");
        _assertOne(RouterLink.class, spec -> spec.withText("Åpne referatet"));
        MeetingId cancelled = minutes.meeting(network, TODAY, chair);
        minutes.cancel(cancelled);
        assertThat(part.forMeeting(meetings.meeting(cancelled))).isEmpty();
        MeetingId tomorrow = minutes.meeting(network, TODAY.plusDays(1), chair);
        assertThat(part.forMeeting(meetings.meeting(tomorrow))).isEmpty();
    }

    @Test
    void othersFindNoSuchPages() {
        AccountId neighbour = people.someone("Nils Nabo");
        minutes.network(neighbour);
        minutes.by(chair, () -> writing.open(meeting));
        signIn(neighbour);

        open();
        _assertNone(MinutesEditor.class);
        assertThat(_find(H1.class)).extracting(H1::getText).doesNotContain("Referat");
        UI.getCurrent().navigate("arbeid/nettverk/" + network.value() + "/oppgaver");
        assertThat(_find(H1.class)).extracting(H1::getText).doesNotContain("Oppgaver og vedtak");
    }

    private void open() {
        open(meeting);
    }

    private void open(MeetingId which) {
        UI.getCurrent().navigate("start");
        UI.getCurrent().navigate("arbeid/moter/" + which.value() + "/referat");
    }

    private static void agree() {
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
