package no.mestringsrom.meeting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.material.Samples;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.ItemKind;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingAgenda;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.OpenPoll;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.TestMeetings;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.meeting.Vote;
import no.mestringsrom.meeting.WriteItem;
import no.mestringsrom.minutes.TestMinutes;
import no.mestringsrom.network.Networks;
import no.mestringsrom.shell.WhenField;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingViewsTest extends UiTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-24T09:00");

    @Autowired
    TestMeetings networks;

    @Autowired
    Networks all;

    @Autowired
    TestPeople people;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    DatePolls polls;

    @Autowired
    TestMinutes minutes;

    @Autowired
    TestClock clock;

    TestNetwork network;

    @BeforeEach
    void aNetwork() {
        network = networks.network("Anne Leder", "Berit Sekretær", "Cato Medlem");
        people.signIn(network.chair());
    }

    @Test
    void whoeverLeadsPlansAMeetingOnDatesThatAreKnown() {
        signIn(network.chair());
        UI.getCurrent().navigate(path() + "/moter");
        _click(_get(Button.class, spec -> spec.withText("Nytt møte")));
        _click(_get(Button.class, spec -> spec.withText("Kall inn")));
        assertShown("Skriv både dato og klokkeslett.");
        _setValue(_get(WhenField.class), START);
        _click(_get(Button.class, spec -> spec.withText("Kall inn")));

        assertThat(_get(H1.class).getText()).isEqualTo("Nettverksmøte");
        assertShown("tirsdag 24. mars 2026 kl. 09.00–10.00");
        assertThat(meetings.ahead(network.id())).hasSize(1);
    }

    @Test
    @DisplayName("A series is chosen in words, and the next dates are said before anything is saved")
    void planASeries() {
        signIn(network.chair());
        UI.getCurrent().navigate(path() + "/moter/nytt");
        choose(1);
        _setValue(
                _get(WhenField.class, spec -> spec.withLabel("Første møte")), LocalDateTime.parse("2026-04-02T09:00"));

        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .startsWith("tirsdag 7. april 2026 kl. 09.00, fordi torsdag 2. april 2026 er helligdag");
        assertShown("Alle kalles inn til 7 møter nå, til og med torsdag 1. oktober 2026. Serien går videre til noen"
                + " avslutter den. Når det er under tre måneder igjen, kalles det inn til de neste.");
        assertThat(meetings.ahead(network.id())).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Kall inn til alle")));
        assertThat(meetings.ahead(network.id())).hasSize(7);
        assertThat(_get(H1.class).getText()).isEqualTo("Møter");
        UI.getCurrent()
                .navigate("arbeid/moter/"
                        + meetings.ahead(network.id()).getFirst().id().value());
        assertShown("Møtet er flyttet fordi torsdag 2. april 2026 er helligdag.");
        assertShown("Et av de faste møtene. Det er kalt inn til og med torsdag 1. oktober 2026. Serien går videre, og"
                + " dere får flere innkallinger.");
    }

    @Test
    void aMemberAnswersByOnePressAndPlansNothing() {
        MeetingId id = plan();
        signIn(network.members().get(2));
        UI.getCurrent().navigate(path() + "/moter");
        assertThat(_find(Button.class, spec -> spec.withText("Nytt møte"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Ja, jeg kommer")));
        assertShown("Du kommer");
        assertThat(meetings.next(network.id()))
                .get()
                .extracting(ListedMeeting::answer)
                .isEqualTo(MeetingAnswer.YES);

        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .contains("Kommer (1)", "Har ikke svart (2)")
                .doesNotContain("Endre eller avlys møtet");
        UI.getCurrent().navigate(path() + "/moter/nytt");
        assertThat(_get(H1.class).getText()).isNotEqualTo("Nytt møte");
    }

    @Test
    @DisplayName("Whoever arranges the agenda lays a file before the meeting and takes it away; members find it there")
    void aFileIsLaidBeforeTheMeeting() {
        MeetingId id = plan();
        agenda.propose(id, new WriteItem("Budsjett", ItemKind.DECIDE, 15, "", "", List.of()));
        signIn(network.member());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("Filer")));
        _click(_get(Button.class, spec -> spec.withText("Legg ved")));
        assertShown("Velg en fil, og vent til den er lastet opp.");
        UploadKt._upload(_get(Upload.class), "budsjett.pdf", "application/octet-stream", Samples.pdf());
        MockVaadin.clientRoundtrip(true);
        _click(_get(Button.class, spec -> spec.withText("Legg ved")));
        assertThat(_find(Dialog.class)).isEmpty();

        signIn(network.members().get(2));
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        assertThat(_get(Anchor.class, spec -> spec.withText("budsjett.pdf (1\u00a0kB)"))
                        .getHref())
                .startsWith("/arbeid/moter/" + id.value() + "/papir/");
        assertThat(_find(Button.class, spec -> spec.withText("Filer"))).isEmpty();

        signIn(network.member());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("Filer")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Fjern")));
        assertThat(agenda.agenda(id).agenda().getFirst().files()).isEmpty();
    }

    @Test
    @DisplayName("Soon before a meeting every page that has it leads into the room, and asks no more who comes")
    void theWayInIsWhereTheMeetingIs() {
        MeetingId id = plan();
        clock.set(Instant.parse("2026-03-24T07:55:00Z"));
        for (String page : List.of("start", path(), path() + "/moter", "arbeid/moter/" + id.value())) {
            signIn(network.member());
            UI.getCurrent().navigate(page);
            assertThat(_find(Anchor.class))
                    .as(page)
                    .filteredOn(link -> link.getText().equals("Gå til møterommet"))
                    .singleElement()
                    .satisfies(link -> assertThat(link.getHref()).startsWith("/moterom/"));
            assertThat(_find(Button.class, spec -> spec.withText("Ja, jeg kommer")))
                    .as(page)
                    .isEmpty();
            assertThat(_find(H2.class)).extracting(H2::getText).noneMatch(text -> text.startsWith("Svar på"));
        }
    }

    @Test
    void whereNobodyCameIntoTheRoomThePageSaysAfterwardsWhatTheyHadAnswered() {
        MeetingId id = plan();
        clock.set(START.plusDays(1).toInstant(ZoneOffset.UTC));
        signIn(network.member());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .contains("Hva folk hadde svart")
                .doesNotContain("Hvem kommer");
        assertShown("Ingen saker sto på sakslista.");
    }

    @Test
    void ofAMeetingThatWasCalledOffThePageSaysWhyAndWhatTheyHadAnswered() {
        MeetingId id = plan();
        planning.cancel(id, "Lise er bortreist.");
        signIn(network.member());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());

        assertShown("«Lise er bortreist.»");
        assertShown("Hva folk hadde svart");
        assertThat(_find(H2.class, spec -> spec.withText("Hvem kommer"))).isEmpty();
    }

    @Test
    @DisplayName("Of a meeting that was held nothing is put off; taking an item out is asked about first")
    void anAgendaIsNotEmptiedByOnePress() {
        MeetingId id = plan();
        agenda.propose(id, new WriteItem("Sak", ItemKind.INFORM, 10, "", "", List.of()));
        signIn(network.chair());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("Fjern")));
        assertThat(agenda.agenda(id).agenda()).hasSize(1);
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(agenda.agenda(id).agenda()).isEmpty();

        agenda.propose(id, new WriteItem("Sak", ItemKind.INFORM, 10, "", "", List.of()));
        UI.getCurrent().navigate("start");
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        assertThat(_find(Button.class, spec -> spec.withText("Utsett"))).hasSize(1);
        clock.set(START.plusDays(1).toInstant(ZoneOffset.UTC));
        UI.getCurrent().navigate("start");
        signIn(network.chair());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        assertShown("1. Sak");
        assertThat(_find(Button.class, spec -> spec.withText("Utsett"))).isEmpty();
    }

    @Test
    void twoPressesOpenOneDialog() {
        MeetingId id = plan();
        signIn(network.chair());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        Button add = _get(Button.class, spec -> spec.withText("Legg til en sak"));
        add.click();
        add.click();
        assertThat(_find(Dialog.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Gå tilbake")));
        assertThat(_find(Dialog.class)).isEmpty();
        add.click();
        assertThat(_find(Dialog.class)).hasSize(1);
        UI.getCurrent().navigate("start");
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _get(Button.class, spec -> spec.withText("Legg til en sak")).click();
        assertThat(_find(Dialog.class)).as("on another page").hasSize(1);
    }

    @Test
    @DisplayName("What does not fit into the meeting is refused in words, with how much it is too long")
    void whatDoesNotFitIsRefused() {
        MeetingId id = plan();
        signIn(network.chair());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("Legg til en sak")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva saken handler om")), "Alt");
        _setValue(_get(IntegerField.class), 500);
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertShown("Saken er 440 minutter lengre enn hele møtet. Sett av mindre tid.");
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void afterwardsThePageSaysWhoWasThere() {
        MeetingId id = plan();
        minutes.held(id, START, network.chair(), network.members().get(2));
        clock.set(START.plusDays(1).toInstant(ZoneOffset.UTC));
        people.signIn(people.administrator());
        all.letIn(network.id(), people.someone("Dina Ny"));
        all.takeOut(network.id(), network.members().get(2));
        signIn(network.member());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .contains("Hvem var med")
                .doesNotContain("Hvem kommer");
        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly("I møterommet (2)", "Ikke i møterommet (1)");
        assertShown("Cato Medlem");
    }

    @Test
    void aMemberProposesAndTheSecretaryTakesIn() {
        MeetingId id = plan();
        signIn(network.members().get(2));
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("Foreslå en sak")));
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(_find(Dialog.class)).as("refused, what was typed stays").hasSize(1);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva saken handler om")), "Brosjyren");
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(_find(Button.class, spec -> spec.withText("Ta inn"))).isEmpty();
        assertShown("Brosjyren");

        signIn(network.member());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("Ta inn")));
        assertShown("1. Brosjyren");
        assertShown("0 av 15 minutter til erfaringsutveksling (0 %). 45 minutter er ledige.");
    }

    @Test
    @DisplayName("Of two who change the same item the second is told, and what they typed is still there")
    void twoChangeTheSameItem() {
        MeetingId id = plan();
        var item = agenda.propose(id, new WriteItem("Sak", ItemKind.INFORM, 10, "", "", List.of()));
        signIn(network.chair());
        UI.getCurrent().navigate("arbeid/moter/" + id.value());
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().equals(Optional.of("Endre Sak")))
                .findFirst()
                .orElseThrow());
        agenda.change(
                item,
                new WriteItem("Den første", ItemKind.INFORM, 10, "", "", List.of()),
                agenda.agenda(id).agenda().getFirst().version());
        TextField title = _get(TextField.class, spec -> spec.withLabel("Hva saken handler om"));
        _setValue(title, "Den andre");
        _click(_get(Button.class, spec -> spec.withText("Lagre")));

        assertThat(title.getValue()).isEqualTo("Den andre");
        assertShown("En annen har endret dette i mellomtiden. Det du skrev, står her. Gå tilbake for å se hva som er"
                + " endret.");
        assertThat(agenda.agenda(id).agenda().getFirst().written().title()).isEqualTo("Den første");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMemberAnswersAPollAndWhoeverLeadsChooses() {
        PollId poll = polls.open(network.id(), new OpenPoll("Fagdag", 60, "", Set.of(START, START.plusDays(1)), null));
        signIn(network.member());
        UI.getCurrent().navigate("start");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Svar og se hvordan det står");
        UI.getCurrent().navigate("arbeid/moter/avstemning/" + poll.value());
        List<RadioButtonGroup<?>> answers = List.copyOf(_find(RadioButtonGroup.class).stream()
                .map(group -> (RadioButtonGroup<?>) group)
                .toList());
        _setValue((RadioButtonGroup<Vote>) answers.getFirst(), Vote.YES);
        _click(_get(Button.class, spec -> spec.withText("Send svaret")));
        assertShown("1 av 3 har svart");
        assertThat(_find(Button.class, spec -> spec.withText("Velg denne datoen")))
                .isEmpty();
        assertThat(polls.waitingForMe()).isEmpty();

        signIn(network.chair());
        UI.getCurrent().navigate("arbeid/moter/avstemning/" + poll.value());
        assertShown("Har ikke svart: Anne Leder, Cato Medlem");
        assertThat(_find(Button.class, spec -> spec.withText("Velg denne datoen")))
                .hasSize(2);

        polls.choose(poll, START.plusDays(1));
        UI.getCurrent().navigate("start");
        UI.getCurrent().navigate("arbeid/moter/avstemning/" + poll.value());
        assertShown("Det ble onsdag 25. mars 2026 kl. 09.00.");
        assertShown("onsdag 25. mars 2026 kl. 09.00 · valgt");
        assertThat(_find(Div.class)).extracting(Div::getText).noneMatch(text -> text.contains("passer for flest"));
    }

    @Test
    void anotherNetworksMeetingsDoNotExist() {
        MeetingId id = plan();
        PollId poll = polls.open(network.id(), new OpenPoll("Fagdag", 60, "", Set.of(START, START.plusDays(1)), null));
        signIn(networks.network("Nils Nabo", "Nina Nabo").chair());
        for (String page : List.of(
                path() + "/moter",
                path() + "/moter/nytt",
                "arbeid/moter/" + id.value(),
                "arbeid/moter/avstemning/" + poll.value(),
                "arbeid/moter/finnes-ikke")) {
            UI.getCurrent().navigate(page);
            assertThat(_get(H1.class).getText()).as(page).isEqualTo("Vi finner ikke siden");
        }
    }

    @Test
    void theNetworksPageHasTheNextMeeting() {
        plan();
        signIn(network.member());
        UI.getCurrent().navigate(path());
        assertShown("tirsdag 24. mars 2026 kl. 09.00–10.00");
        _click(_get(Button.class, spec -> spec.withText("Nei, jeg kan ikke")));
        assertThat(meetings.next(network.id()))
                .get()
                .extracting(ListedMeeting::answer)
                .isEqualTo(MeetingAnswer.NO);
    }

    @SuppressWarnings("unchecked")
    private static void choose(int which) {
        RadioButtonGroup<Object> how = _get(RadioButtonGroup.class, spec -> spec.withLabel("Når skal dere møtes?"));
        _setValue(how, how.getListDataView().getItem(which));
    }

    private MeetingId plan() {
        return planning.plan(network.id(), List.of(new PlanMeeting("Vårmøte", START, 60, "")))
                .getFirst();
    }

    private String path() {
        return "arbeid/nettverk/" + network.id().value();
    }
}
