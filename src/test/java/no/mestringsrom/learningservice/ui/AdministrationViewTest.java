package no.mestringsrom.learningservice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.DescribeLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdministrationViewTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    LearningServices services;

    @Autowired
    AccountAdministration administration;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Municipalities municipalities;

    @Autowired
    TestCourses courses;

    @Test
    void anAdministratorLetsSomebodyIn() {
        open();
        String email = UUID.randomUUID() + "@eksempel.no";

        _setValue(field("Navn"), "Nora Ny");
        _setValue(_get(EmailField.class, spec -> spec.withLabel("E-postadresse")), email);
        _click(button("Opprett konto"));

        assertThat(accounts.byEmail(email))
                .hasValueSatisfying(account -> assertThat(account.name()).isEqualTo("Nora Ny"));
    }

    @Test
    void anAdministratorRemovesAnAccountUnlessACourseNamesIt() {
        AccountId gone = people.someone("Slutta Her");
        AccountId host = sessions.hosts(courses.published(courses.service(), LocalDateTime.parse("2026-04-13T18:00")))
                .getFirst()
                .account();
        open();

        remove(gone);
        assertThat(accounts.find(gone)).isEmpty();

        remove(host);
        assertThat(accounts.find(host)).as("a course names them").isPresent();
    }

    private void remove(AccountId account) {
        RolesDialog dialog = new RolesDialog(administration, services, accounts.get(account), () -> {});
        dialog.open();
        _click(button("Fjern kontoen"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(accounts.find(account)).as("not before it is said twice").isPresent();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        question.close();
        dialog.close();
    }

    @Test
    void aMissingNameAndATakenAddressAreSaidAtTheField() {
        AccountId taken = people.someone("Tatt Allerede");
        open();

        _click(button("Opprett konto"));
        assertThat(field("Navn").getErrorMessage()).isEqualTo("Skriv et navn.");

        _setValue(field("Navn"), "Nora Ny");
        _setValue(
                _get(EmailField.class, spec -> spec.withLabel("E-postadresse")),
                accounts.get(taken).email());
        _click(button("Opprett konto"));
        EmailField email = _get(EmailField.class, spec -> spec.withLabel("E-postadresse"));
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).startsWith("Det finnes allerede");
    }

    @Test
    void anAdministratorAddsAService() {
        open();
        String name = "Læring og mestring " + UUID.randomUUID();

        _setValue(field("Navn på tjenesten"), name);
        @SuppressWarnings("unchecked")
        ComboBox<Municipality> host = _get(ComboBox.class, spec -> spec.withLabel("Vertskommune"));
        _setValue(host, municipalities.all().getFirst());
        _setValue(_get(EmailField.class, spec -> spec.withLabel("E-postadresse til tjenesten")), "lms@eksempel.no");
        _click(button("Opprett tjeneste"));

        assertThat(services.all()).extracting(LearningServiceSummary::name).contains(name);
    }

    @Test
    void anAdministratorChangesAService() {
        LearningServiceId id = courses.service();
        open();

        _click(_get(
                Button.class,
                spec -> spec.withAttribute(
                        "aria-label", "Endre " + services.get(id).name())));
        String name = "Nytt navn " + UUID.randomUUID();
        _setValue(inDialog(TextField.class, "Navn på tjenesten"), name);
        _click(_get(Button.class, spec -> spec.withText("Lagre")));

        assertThat(services.get(id).name()).isEqualTo(name);
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void aCoordinatorDescribesTheirOwnServiceAndNoOther() {
        LearningServiceId id = courses.service();
        courses.service();
        signIn(people.coordinator(id.value()));
        UI.getCurrent().navigate("arbeid/tjenester");

        _click(_get(Button.class, spec -> spec.withText("Endre")));
        assertThat(_find(TextField.class, spec -> spec.withLabel("Navn på tjenesten")))
                .isEmpty();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Om tjenesten")), "Vi møtes på video.");
        _setValue(_get(ColourField.Choice.class), "#aa0000");
        _click(button("Lagre"));

        assertThat(services.get(id))
                .returns("Vi møtes på video.", LearningServiceSummary::about)
                .returns("#aa0000", service -> service.colour().hex());
        assertThat(_find(Anchor.class, spec -> spec.withText("Nynorsk")))
                .extracting(Anchor::getHref)
                .containsExactly("/tjenester/" + id.value() + "/brosjyre.pdf?lang=nn");
    }

    @Test
    void whoComesSecondLosesNothing() {
        LearningServiceId id = courses.service();
        signIn(people.coordinator(id.value()));
        UI.getCurrent().navigate("arbeid/tjenester");
        _click(_get(Button.class, spec -> spec.withText("Endre")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Om tjenesten")), "Mitt.");
        services.describe(new DescribeLearningService(
                id, services.edit(id).version(), "post@eksempel.no", null, "#123456", "Deres."));

        _click(button("Lagre"));

        assertThat(services.get(id).about()).isEqualTo("Deres.");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Om tjenesten")).getValue())
                .isEqualTo("Mitt.");
        _click(button("Hent deres"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Om tjenesten")).getValue())
                .isEqualTo("Deres.");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Om tjenesten")), "Begges.");
        _click(button("Lagre"));
        assertThat(services.get(id))
                .returns("Begges.", LearningServiceSummary::about)
                .returns("#123456", service -> service.colour().hex());
    }

    private static <C extends Component> C inDialog(Class<C> type, String label) {
        return _get(_get(Dialog.class), type, spec -> spec.withLabel(label));
    }

    @Test
    void theStartPageLeadsAnAdministratorThere() {
        signIn(people.administrator());

        UI.getCurrent().navigate("start");

        assertThat(_get(RouterLink.class, spec -> spec.withText("Åpne administrasjonen"))
                        .getHref())
                .isEqualTo("arbeid/administrasjon");
    }

    @Test
    void nobodyElseGetsIn() {
        signIn(people.with(Role.PROFESSIONAL));
        UI.getCurrent().navigate("start");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).doesNotContain("arbeid/administrasjon");

        UI.getCurrent().navigate("arbeid/administrasjon");

        assertThat(_find(AdministrationView.class)).isEmpty();
    }

    private void open() {
        signIn(people.administrator());
        UI.getCurrent().navigate("arbeid/administrasjon");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
