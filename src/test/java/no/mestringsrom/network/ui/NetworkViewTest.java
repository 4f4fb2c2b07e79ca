package no.mestringsrom.network.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.network.Agreement;
import no.mestringsrom.network.AgreementId;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.DescribeNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.network.WriteAgreement;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What members do on a network's pages. */
class NetworkViewTest extends UiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    Agreements agreements;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    AccountId chair;
    AccountId member;
    NetworkId network;
    NetworkId other;

    @BeforeEach
    void aNetworkWithAChair() {
        chair = people.someone("Lise Leder");
        member = people.someone("Mona Medlem");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nettverk nord", "Lære av hverandre.", Set.of("5501")));
        other = networks.create(new CreateNetwork("Nettverk sør", "Dele.", Set.of("1806")));
        networks.letIn(network, chair);
        networks.letIn(network, member);
        desk.leadBy(network, networks.details(network).version(), chair);
    }

    @Test
    void theOnlyNetworkOpensAtOnceAndOfSeveralOneChooses() {
        signIn(member);
        UI.getCurrent().navigate("arbeid/nettverk");
        assertThat(_get(H1.class).getText()).isEqualTo("Nettverk nord");

        people.signIn(people.administrator());
        networks.letIn(other, member);
        signIn(member);
        UI.getCurrent().navigate("arbeid/nettverk");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("arbeid/nettverk/" + network.value(), "arbeid/nettverk/" + other.value());
    }

    @Test
    void membersReadAndFindNothingToChange() {
        people.signIn(chair);
        desk.represents(network, networks.details(network).version(), chair, "Tromsø kommune");
        agreements.write(network, agreement("Avtalen vår", null));
        open(member, "");

        assertShown("Lære av hverandre.");
        assertShown("Leder: Lise Leder");
        assertShown("Tromsø kommune");
        assertShown("Avtalen vår");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("mailto:" + accounts.get(chair).email());
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .doesNotContain("Endre om nettverket", "Endre leder", "Slipp inn noen", "Endre", "Ta ut");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getText)
                .doesNotContain("Skriv inn en ny avtale", "Endre denne avtalen");
    }

    @Test
    void whoMayNotFindsNoSuchPage() {
        signIn(member);
        for (String page :
                List.of(other.value().toString(), other.value() + "/avtale", network.value() + "/avtale", "x")) {
            UI.getCurrent().navigate("arbeid/nettverk/" + page);
            assertThat(_get(H1.class).getText()).isEqualTo("Vi finner ikke siden");
        }
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndTheSecondOfTwoIsTold() {
        open(chair, "");
        _click(button("Endre om nettverket"));
        TextArea purpose = _get(TextArea.class, spec -> spec.withLabel("Hva nettverket er til for"));
        _setValue(purpose, " ");
        _click(button("Lagre"));
        assertThat(purpose.getErrorMessage()).startsWith("Skriv hva nettverket er til for");

        desk.describe(new DescribeNetwork(
                network, networks.details(network).version(), "Det en annen skrev", Language.BOKMAL));
        _setValue(purpose, "Det jeg skriver");
        _click(button("Lagre"));
        assertThat(purpose.getValue()).isEqualTo("Det jeg skriver");
        assertThat(networks.details(network).network().purpose()).isEqualTo("Det en annen skrev");

        _click(button("Vis det de skrev"));
        assertThat(purpose.getValue()).isEqualTo("Det en annen skrev");
        _setValue(purpose, "Vårt felles");
        _click(button("Lagre"));
        assertShown("Vårt felles");
    }

    @Test
    void theChairLetsSomebodyInAndSaysWhomTheyRepresent() {
        AccountId newcomer = people.someone("Nina Ny");
        open(chair, "");
        _click(button("Slipp inn noen"));
        EmailField email = _get(EmailField.class);
        _setValue(email, "ukjent@eksempel.no");
        _click(button("Lagre"));
        assertThat(email.getErrorMessage()).startsWith("Ingen har konto med denne adressen.");

        _setValue(email, accounts.get(newcomer).email());
        represents().setValue("Et helseforetak");
        _click(button("Lagre"));
        assertShown("Nina Ny");
        assertShown("Et helseforetak");
    }

    @Test
    void theChairHandsOver() {
        open(chair, "");
        _click(button("Endre leder"));
        chairs().setValue(Optional.of(member));
        _click(button("Lagre"));

        assertShown("Leder: Mona Medlem");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Endre leder");
    }

    @Test
    void secretariesArePutInOrder() {
        open(chair, "");
        _click(button("Endre rekkefølgen"));
        for (AccountId secretary : List.of(member, chair)) {
            ComboBox<Representative> add = adding();
            add.getListDataView()
                    .getItems()
                    .filter(one -> one.account().equals(secretary))
                    .findFirst()
                    .ifPresent(one -> _setValue(add, one));
        }
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Flytt Lise Leder opp".equals(button.getAriaLabel().orElse("")))));
        _click(button("Lagre"));

        assertThat(networks.details(network).secretaries()).containsExactly(chair, member);
        assertShown("(neste tur)");
    }

    @Test
    void anAgreementIsWrittenAndWhatIsMissingIsSaidAtTheField() {
        open(chair, "/avtale");
        TextArea parties = _get(TextArea.class, spec -> spec.withLabel("Avtalen er mellom"));
        assertThat(parties.getValue()).isEqualTo("Tromsø kommune");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva avtalen heter")), "Avtale 2026");
        _click(button("Lagre"));
        DatePicker from = _get(DatePicker.class, spec -> spec.withLabel("Gjelder fra"));
        assertThat(from.getErrorMessage()).isEqualTo("Velg dagen avtalen gjelder fra.");

        _setValue(from, TODAY);
        _click(button("Lagre"));
        assertThat(_find(H3.class)).extracting(H3::getText).contains("Avtale 2026");
    }

    @Test
    void whoeverChangesAnAgreementThatSomebodyChangedIsTold() {
        people.signIn(chair);
        AgreementId id = agreements.write(network, agreement("Avtalen vår", null));
        Agreement seen = agreements.get(network, id);
        open(chair, "/avtale/" + id.value());
        agreements.rewrite(network, id, seen.version(), agreement("Den andres", null));
        TextField title = _get(TextField.class, spec -> spec.withLabel("Hva avtalen heter"));
        _setValue(title, "Min");
        _click(button("Lagre"));
        assertThat(title.getValue()).isEqualTo("Min");
        assertThat(agreements.get(network, id).title()).isEqualTo("Den andres");

        _click(button("Lagre"));
        assertThat(agreements.get(network, id).title()).isEqualTo("Min");
    }

    @Test
    void theStartPageSaysThatAnAgreementHasToBeReviewed() {
        people.signIn(chair);
        AgreementId id = agreements.write(network, agreement("Avtalen vår", TODAY.minusDays(1)));
        signIn(chair);
        UI.getCurrent().navigate("start");

        assertShown("«Avtalen vår» i Nettverk nord skulle vært gjennomgått innen 8. mars 2026. Sett en ny dato, eller"
                + " skriv inn en ny avtale.");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("arbeid/nettverk/" + network.value() + "/avtale/" + id.value());
        signIn(member);
        UI.getCurrent().navigate("start");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .noneMatch(address -> address.contains("/avtale/"));
    }

    @Test
    void whoeverReviewsAnAgreementWithoutLeadingIsLedToWhereTheyMayReadIt() {
        people.signIn(chair);
        agreements.write(
                network, new WriteAgreement("Avtalen vår", List.of("Vi"), "", TODAY, null, TODAY, member, null));
        signIn(member);
        UI.getCurrent().navigate("start");

        assertShown("«Avtalen vår» i Nettverk nord skal gjennomgås innen 9. mars 2026. Gå gjennom avtalen sammen med"
                + " de andre, og be den som leder nettverket, om å sette en ny dato.");
        UI.getCurrent()
                .navigate(_get(RouterLink.class, spec -> spec.withText("Gå gjennom avtalen"))
                        .getHref());
        assertThat(_find(H3.class)).extracting(H3::getText).contains("Avtalen vår");
    }

    private void open(AccountId account, String page) {
        signIn(account);
        UI.getCurrent().navigate("arbeid/nettverk/" + network.value() + page);
    }

    private static WriteAgreement agreement(String title, @Nullable LocalDate reviewBy) {
        return new WriteAgreement(title, List.of("Vi"), "- Vi: alt", TODAY, null, reviewBy, null, null);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> represents() {
        return _get(ComboBox.class, spec -> spec.withLabel("Representerer"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Representative> adding() {
        return _get(ComboBox.class, spec -> spec.withLabel("Legg til"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Optional<AccountId>> chairs() {
        return _get(Select.class, spec -> spec.withLabel("Leder"));
    }
}
