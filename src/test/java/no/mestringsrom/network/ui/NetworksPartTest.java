package no.mestringsrom.network.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does with the networks. */
class NetworksPartTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Networks networks;

    @Autowired
    Municipalities municipalities;

    private final String network = "Fagnettverk " + UUID.randomUUID();

    @Test
    void anAdministratorMakesANetworkAndLetsSomebodyInAndTakesThemOut() {
        AccountId member = people.someone("Mona Medlem");
        openAndCreate();

        choose(accounts.get(member));
        _click(button("Slipp inn"));
        assertThat(_find(panel(), Span.class)).extracting(Span::getText).contains("Mona Medlem");
        people.signIn(member);
        assertThat(networks.mine()).extracting(mine -> mine.name()).containsExactly(network);

        people.signIn(people.administrator());
        _click(button("Ta ut"));
        assertThat(_find(panel(), Span.class)).extracting(Span::getText).doesNotContain("Mona Medlem");
        people.signIn(member);
        assertThat(networks.mine()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndWhatWasTypedStays() {
        open();
        _setValue(name(), network);

        _click(_get(Button.class, spec -> spec.withText("Opprett nettverket")));
        assertThat(purpose().getErrorMessage()).startsWith("Skriv hva nettverket er til for");
        assertThat(name().getValue()).isEqualTo(network);

        _setValue(purpose(), "Lære av hverandre.");
        _click(_get(Button.class, spec -> spec.withText("Opprett nettverket")));
        assertThat(purpose().isInvalid()).isFalse();
        assertThat(places().getErrorMessage()).isEqualTo("Velg minst én kommune fra listen.");
        assertThat(purpose().getValue()).isEqualTo("Lære av hverandre.");
    }

    @Test
    void anAdministratorGivesItAnotherNameAndMoreMunicipalities() {
        openAndCreate();
        _click(button("Endre navn og kommuner"));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "");
        _click(_get(dialog, Button.class, spec -> spec.withText("Lagre")));
        assertThat(_get(dialog, TextField.class).isInvalid()).isTrue();

        _setValue(_get(dialog, TextField.class), network + " og omegn");
        _setValue(
                placesIn(dialog),
                Set.of(
                        municipalities.byNumber("5501").orElseThrow(),
                        municipalities.byNumber("1822").orElseThrow()));
        _click(_get(dialog, Button.class, spec -> spec.withText("Lagre")));

        assertThat(networks.all())
                .filteredOn(one -> one.name().equals(network + " og omegn"))
                .singleElement()
                .satisfies(one -> assertThat(one.municipalities()).containsExactly("1822", "5501"));
        assertThat(_find(H3.class)).extracting(H3::getText).contains(network + " og omegn");
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Municipality> placesIn(Dialog dialog) {
        return _get(dialog, MultiSelectComboBox.class);
    }

    @Test
    void nobodyIsLetInUnlessChosen() {
        openAndCreate();

        _click(button("Slipp inn"));

        assertThat(person().getErrorMessage()).isEqualTo("Velg en person fra listen.");
    }

    @Test
    void whoeverGotAnAccountAMomentAgoCanBeChosenAndAMemberNotOnceMore() {
        openAndCreate();
        AccountSummary newcomer = accounts.get(people.someone("Nina Nettopp"));

        assertThat(offered("nina nett")).containsExactly(newcomer);
        choose(newcomer);
        _click(button("Slipp inn"));
        assertThat(offered("nina nett")).extracting(AccountSummary::id).doesNotContain(newcomer.id());
    }

    private void open() {
        signIn(people.administrator());
        UI.getCurrent().navigate("arbeid/administrasjon");
    }

    private void openAndCreate() {
        open();
        _setValue(name(), network);
        _setValue(purpose(), "Lære av hverandre.");
        _setValue(places(), Set.of(municipalities.byNumber("5501").orElseThrow()));
        _click(_get(Button.class, spec -> spec.withText("Opprett nettverket")));
    }

    private void choose(AccountSummary account) {
        _setValue(person(), account);
    }

    /** What the list shows when this has been written. */
    private List<AccountSummary> offered(String written) {
        ComboBoxKt.setUserInput(person(), written);
        return ComboBoxKt.getSuggestionItems(person());
    }

    private Section panel() {
        return _find(Section.class).stream()
                .filter(section -> _find(section, H3.class).stream()
                        .anyMatch(heading -> heading.getText().equals(network)))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return _get(panel(), Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AccountSummary> person() {
        return _get(panel(), ComboBox.class);
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Navn på nettverket"));
    }

    private static TextArea purpose() {
        return _get(TextArea.class, spec -> spec.withLabel("Hva nettverket er til for"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Municipality> places() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Kommuner i nettverket"));
    }
}
