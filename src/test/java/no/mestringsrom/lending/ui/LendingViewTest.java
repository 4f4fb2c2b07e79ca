package no.mestringsrom.lending.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.lending.CostKey;
import no.mestringsrom.lending.Direction;
import no.mestringsrom.lending.Lent;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.WriteNotice;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LendingViewTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    Municipalities municipalities;

    @Autowired
    NoticeBoard board;

    NetworkId network;
    AccountId chair;
    AccountId member;

    @BeforeEach
    void aNetwork() {
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nett " + UUID.randomUUID(), "Dele", Set.of("1822", "1824")));
        chair = people.someone("Leder Ledersen");
        member = people.someone("Mona Medlem");
        networks.letIn(network, chair);
        networks.letIn(network, member);
        desk.leadBy(network, networks.details(network).version(), chair);
    }

    @Test
    void aMemberAsksAndAnotherAnswersWithOnePress() {
        signIn(member);
        UI.getCurrent().navigate(page(""));
        assertThat(_get(H1.class).getText()).isEqualTo("Verter, plasser og kurs på tvers");
        UI.getCurrent().navigate(page("/oppslag"));
        _setValue(choice("Hva gjelder det?"), Direction.ASK);
        _click(_get(Button.class, spec -> spec.withText("Heng opp oppslaget")));
        assertShown("Velg en kommune i nettverket.");
        _setValue(select("Kommune"), municipalities.byNumber("1822").orElseThrow());
        _setValue(_get(TextArea.class), "En sykepleier som kan KOLS");
        _click(_get(Button.class, spec -> spec.withText("Heng opp oppslaget")));

        assertThat(_get(H3.class).getText()).isEqualTo("Leirfjord trenger verter");
        _assertNone(Button.class, spec -> spec.withText("Vi kan"));

        signIn(chair);
        UI.getCurrent().navigate(page(""));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Et ord med (valgfritt)")), "Ring meg");
        _click(_get(Button.class, spec -> spec.withText("Vi kan")));
        assertShown("Du har svart. Du og Mona Medlem har fått hverandres e-postadresse.");
        assertShown("«Ring meg»");

        signIn(member);
        UI.getCurrent().navigate(page(""));
        assertShown("Én har svart");
        assertShown("«Ring meg»");
        _click(_get(Button.class, spec -> spec.withText("Vi er enige")));
        assertShown("Ingenting henger oppe nå. Skriv det første: hva kan dere tilby, eller hva trenger dere?");
    }

    @Test
    void whoeverLeadsIsAskedBeforeAnothersNoticeIsTakenDown() {
        people.signIn(member);
        board.write(
                network,
                new WriteNotice(
                        Direction.ASK, Lent.HOSTS, "1822", null, "", "", "En sykepleier", LocalDate.of(2026, 4, 1)));
        signIn(chair);
        UI.getCurrent().navigate(page(""));

        _click(_get(Button.class, spec -> spec.withText("Ta ned")));
        assertThat(_get(H3.class).getText()).isEqualTo("Leirfjord trenger verter");
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));

        assertShown("Ingenting henger oppe nå. Skriv det første: hva kan dere tilby, eller hva trenger dere?");
    }

    @Test
    void whoeverLeadsWritesASettlementAndMarksItAsAgreed() {
        signIn(chair);
        UI.getCurrent().navigate(page(""));
        _click(_get(Button.class, spec -> spec.withText("Lag et oppgjør")));
        assertThat(_get(H1.class).getText()).isEqualTo("Oppgjør for 2026");
        _setValue(field("Hva"), "Kurs i høst");
        _setValue(field("Kroner"), "tusen");
        _click(_get(Button.class, spec -> spec.withText("Lagre og regn ut")));
        assertShown("Et av feltene er ikke et tall. Rett det som er merket.");
        _setValue(field("Kroner"), "1 000,01");
        _setValue(choice("Delingsnøkkel"), CostKey.FIXED);
        _click(_get(Button.class, spec -> spec.withText("Lagre og regn ut")));
        assertShown("Minst én kommune må ha et tall over 0 å dele etter.");
        assertThat(field("Kroner").getValue()).isEqualTo("1 000,01");
        _setValue(field("Leirfjord"), "1");
        _setValue(field("Vefsn"), "2");
        _setValue(field("Hvor tallene er fra, og fra når"), "Avtalen av 2025");
        _click(_get(Button.class, spec -> spec.withText("Lagre og regn ut")));

        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly("Kommune", "Kroner", "Andel", "Deler", "Leirfjord", "Vefsn", "Sum");
        assertThat(_find(NativeTableCell.class))
                .extracting(cell -> cell.getText().replace('\u00a0', ' '))
                .containsExactly("333,34", "33,33 %", "1", "666,67", "66,67 %", "2", "1 000,01", "100,00 %", "3");
        assertShown("Dra tabellen sidelengs for å se alt.");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getText)
                .contains("Last ned som CSV", "Last ned som Excel (XLSX)");

        _click(_get(Button.class, spec -> spec.withText("Marker som avtalt")));
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        _assertNone(Button.class, spec -> spec.withText("Lagre og regn ut"));
        _get(Button.class, spec -> spec.withText("Rett i et nytt oppgjør"));

        signIn(member);
        UI.getCurrent().navigate(page(""));
        _assertNone(Button.class, spec -> spec.withText("Lag et oppgjør"));
        String address = _get(RouterLink.class, spec -> spec.withText("Oppgjør for 2026"))
                .getHref();
        UI.getCurrent().navigate(address);
        assertThat(_find(NativeTableCell.class)).hasSize(9);
        _assertNone(Button.class, spec -> spec.withText("Rett i et nytt oppgjør"));

        signIn(stranger());
        UI.getCurrent().navigate(address);
        assertThat(_get(H1.class).getText()).isEqualTo("Vi finner ikke siden");
    }

    @Test
    void anotherNetworksMemberFindsNoPage() {
        AccountId stranger = stranger();
        for (String below : new String[] {"", "/oppslag"}) {
            signIn(stranger);
            UI.getCurrent().navigate(page(below));
            assertThat(_get(H1.class).getText()).as(below).isEqualTo("Vi finner ikke siden");
        }
    }

    @Test
    void theNetworksPageLeadsThere() {
        signIn(member);
        UI.getCurrent().navigate("arbeid/nettverk/" + network.value());
        assertThat(_get(RouterLink.class, spec -> spec.withText("Se og svar")).getHref())
                .isEqualTo(page(""));
    }

    private AccountId stranger() {
        AccountId stranger = people.someone("Nils Nabo");
        people.signIn(people.administrator());
        NetworkId others = networks.create(new CreateNetwork("Andre " + UUID.randomUUID(), "Dele", Set.of("1806")));
        networks.letIn(others, stranger);
        return stranger;
    }

    private String page(String below) {
        return "arbeid/nettverk/" + network.value() + "/samarbeid" + below;
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}
