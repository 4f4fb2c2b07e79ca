package no.mestringsrom.host.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.Availabilities;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.HostReadiness;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.OwnHostProfile;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.WhenField;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a host keeps of themselves, and what a coordinator finds of it. */
class HostViewsTest extends UiTest {

    private static final String TROMSO = "5501";

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestHosts hosts;

    @Autowired
    HostProfiles profiles;

    @Autowired
    HostReadiness readiness;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Municipalities municipalities;

    @Test
    void anExperiencedUserWritesAProfileFromTheStartPageAndChoosesWhoSeesTheirHealth() {
        AccountId eva = courses.experiencedUser("Eva Erfaren");
        signIn(eva);
        UI.getCurrent().navigate("start");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Skriv profilen"))
                        .getHref())
                .isEqualTo("arbeid/min-profil");

        UI.getCurrent().navigate("arbeid/min-profil");
        assertThat(_find(Checkbox.class)).as("first the profile, then when").isEmpty();
        _click(button("Lagre profilen"));
        assertThat(municipality().getErrorMessage()).isEqualTo("Velg kommunen du bor i fra listen.");

        _setValue(municipality(), municipalities.byNumber(TROMSO).orElseThrow());
        _setValue(group("Legg til noe du har levd med"), TargetGroup.DIABETES);
        assertThat(shownTo().getValue()).isEqualTo(ShownTo.NOBODY);
        _setValue(group("Legg til noe du har levd med"), TargetGroup.HEART);
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Fjern Hjertesykdom".equals(button.getAriaLabel().orElse("")))));
        _setValue(shownTo(), ShownTo.ALL_COORDINATORS);
        _click(button("Lagre profilen"));

        people.signIn(eva);
        OwnHostProfile written = profiles.mine().orElseThrow();
        assertThat(written.municipality()).isEqualTo(TROMSO);
        assertThat(written.languages()).containsExactly("nb");
        assertThat(written.livedWith()).containsExactly(Map.entry(TargetGroup.DIABETES, ShownTo.ALL_COORDINATORS));
        assertThat(_find(Checkbox.class)).isNotEmpty();
    }

    @Test
    void aProfessionalIsAskedWhatTheyKnowAndNotAboutTheirHealth() {
        signIn(courses.professional("Pia Prøve"));
        UI.getCurrent().navigate("arbeid/min-profil");

        assertThat(_find(CheckboxGroup.class, spec -> spec.withLabel("Dette kan jeg mye om")))
                .hasSize(1);
        assertThat(_find(ComboBox.class, spec -> spec.withLabel("Legg til noe du har levd med")))
                .isEmpty();
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Kurs samtidig")), 99);
        _setValue(municipality(), municipalities.byNumber(TROMSO).orElseThrow());
        _click(button("Lagre profilen"));

        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Kurs samtidig"))
                        .getErrorMessage())
                .startsWith("Skriv et tall");
    }

    @Test
    void aPressInTheWeekIsKeptAtOnce() {
        AccountId eva = openAs(hosts.experiencedUser("Eva Erfaren", TROMSO, Map.of()));

        _setValue(tick("kveld, mandag"), true);
        _setValue(tick("formiddag, onsdag"), true);
        _setValue(tick("formiddag, onsdag"), false);
        assertThat(availabilities.of(eva).week()).containsExactly(PartOfDay.EVENING.on(DayOfWeek.MONDAY));
        assertThat(texts(Div.class)).contains("Lagret kl. 13.00");

        UI.getCurrent().navigate("start");
        UI.getCurrent().navigate("arbeid/min-profil");
        assertThat(tick("kveld, mandag").getValue()).isTrue();
        assertThat(tick("formiddag, onsdag").getValue()).isFalse();
    }

    @Test
    void otherHoursAndExceptionsComeAndGo() {
        AccountId eva = openAs(hosts.experiencedUser("Eva Erfaren", TROMSO, Map.of()));
        LocalDateTime friday = LocalDateTime.parse("2026-03-13T16:00");

        _click(button("Legg til klokkeslett"));
        assertThat(availabilities.of(eva).week())
                .containsExactly(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(19, 0)));
        assertThat(texts(Span.class)).contains("mandag kl. 17.00–19.00");

        _click(button("Legg til unntaket"));
        assertThat(texts(Paragraph.class)).contains("Skriv både dato og klokkeslett.");
        _setValue(when("Fra"), friday);
        _setValue(when("Til"), friday.minusHours(1));
        _click(button("Legg til unntaket"));
        assertThat(texts(Paragraph.class)).contains("Slutten må komme etter starten. Rett klokkeslettene.");
        _setValue(when("Til"), friday.plusHours(2));
        _click(button("Legg til unntaket"));
        assertThat(availabilities.of(eva).oneOffs()).containsExactly(new OneOff(false, friday, friday.plusHours(2)));

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Ikke i april 2026")), true);
        assertThat(availabilities.of(eva).monthsOff()).containsExactly(YearMonth.of(2026, 4));

        remove("Kan ikke: fredag 13. mars 2026 kl. 16.00–18.00");
        remove("mandag kl. 17.00–19.00");
        assertThat(availabilities.of(eva).oneOffs()).isEmpty();
        assertThat(availabilities.of(eva).week()).isEmpty();
    }

    @Test
    void aStepIsSaidWithADateAndWaitsForACoordinator() {
        openAs(hosts.professional("Pia Prøve", TROMSO));

        _setValue(date("Grunnkurs i helsepedagogikk"), LocalDate.of(2027, 1, 1));
        assertThat(texts(Paragraph.class)).contains("Velg en dato som har vært, etter 1950.");
        _setValue(date("Grunnkurs i helsepedagogikk"), LocalDate.of(2026, 1, 15));

        assertThat(texts(Span.class)).contains("15. januar 2026, venter på en koordinator", "Ikke ennå");
    }

    @Test
    void theProfileIsDeletedAfterOneQuestion() {
        AccountId eva = openAs(hosts.experiencedUser("Eva Erfaren", TROMSO, Map.of()));

        _click(button("Slett profilen"));
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));

        people.signIn(eva);
        assertThat(profiles.mine()).isEmpty();
    }

    @Test
    void aCoordinatorFindsAHostAndConfirmsAStep() {
        String name = "Erik " + UUID.randomUUID();
        AccountId erik = hosts.experiencedUser(
                name, TROMSO, Map.of(TargetGroup.STROKE, ShownTo.ALL_COORDINATORS, TargetGroup.CANCER, ShownTo.NOBODY));
        AccountId coordinator = people.coordinator(courses.service().value());
        signIn(coordinator);
        UI.getCurrent().navigate("start");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Finn verter")).getHref())
                .isEqualTo("arbeid/verter");

        find("malgruppe=STROKE&rolle=EXPERIENCED_USER&kommune=5501&klar=false");
        assertThat(group("Målgruppe").getValue()).isEqualTo(TargetGroup.STROKE);
        assertThat(texts(RouterLink.class)).contains(name);
        find("malgruppe=CANCER&kommune=5501");
        assertThat(texts(RouterLink.class)).doesNotContain(name);

        UI.getCurrent().navigate("arbeid/verter/" + erik.value());
        assertThat(_get(H1.class).getText()).isEqualTo(name);
        assertThat(texts(Span.class)).contains("Hjerneslag").doesNotContain("Kreft");
        assertThat(_find(Anchor.class))
                .anySatisfy(link -> assertThat(link.getHref()).startsWith("mailto:"));
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Bekreft Likepersonskurs".equals(button.getAriaLabel().orElse("")))));

        assertThat(texts(Span.class)).contains("9. mars 2026, bekreftet av Kari Koordinator 9. mars 2026");
        _click(button("Spør når det passer"));
        _click(button("Spør når det passer"));
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Denne personen ble spurt"));
    }

    @Test
    void aCoordinatorIsToldOfStepsThatWaitAndSeesWhoseWhenAskedFor() {
        String name = "Erik " + UUID.randomUUID();
        AccountId erik = hosts.experiencedUser(name, TROMSO, Map.of());
        people.signIn(erik);
        for (ReadinessStep step : ReadinessStep.values()) {
            profiles.takeStep(step, LocalDate.of(2025, 5, 5));
        }
        signIn(people.coordinator(courses.service().value()));
        UI.getCurrent().navigate("start");
        assertThat(texts(H2.class)).contains(readiness.waitingSteps() + " steg hos verter venter på deg");
        assertThat(texts(RouterLink.class)).doesNotContain(name);
        _click(button("Vis hvem det gjelder"));
        assertThat(_get(RouterLink.class, spec -> spec.withText(name)).getHref())
                .isEqualTo("arbeid/verter/" + erik.value());

        signIn(erik);
        UI.getCurrent().navigate("start");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Vis hvem det gjelder");
    }

    @Test
    void badAddressesOpenNothingAndFindEverybody() {
        AccountId coordinator = people.coordinator(courses.service().value());
        signIn(coordinator);
        for (String address : List.of("arbeid/verter/x", "arbeid/verter/" + UUID.randomUUID())) {
            UI.getCurrent().navigate(address);
            assertThat(_get(H1.class).getText()).as(address).isEqualTo("Vi finner ikke siden");
        }
        find("malgruppe=x&rolle=ADMINISTRATOR&kommune=9999&sprak=xx");
        assertThat(_get(H1.class).getText()).isEqualTo("Verter");
    }

    @Test
    void aHostFindsNoListOfOthersAndAStrangerNoProfilePage() {
        AccountId other = hosts.experiencedUser("Anne Annen", TROMSO, Map.of());
        signIn(courses.experiencedUser("Eva Erfaren"));
        for (String address : List.of("arbeid/verter", "arbeid/verter/" + other.value())) {
            UI.getCurrent().navigate(address);
            assertThat(texts(H1.class)).as(address).doesNotContain("Verter", "Anne Annen");
        }
        signIn(people.someone("Stian Fremmed"));
        UI.getCurrent().navigate("arbeid/min-profil");
        assertThat(texts(H1.class)).doesNotContain("Min profil som vert");
    }

    private AccountId openAs(AccountId host) {
        signIn(host);
        UI.getCurrent().navigate("arbeid/min-profil");
        return host;
    }

    private static void find(String query) {
        UI.getCurrent().navigate("arbeid/verter", QueryParameters.fromString(query));
    }

    private static Checkbox tick(String label) {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getAriaLabel().orElse("").equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow();
    }

    private static DatePicker date(String step) {
        return _find(DatePicker.class).stream()
                .filter(field -> field.getAriaLabel().orElse("").equals("Dato for " + step))
                .findFirst()
                .orElseThrow();
    }

    private static WhenField when(String label) {
        return _get(WhenField.class, spec -> spec.withLabel(label));
    }

    private static void remove(String what) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> ("Fjern " + what).equals(button.getAriaLabel().orElse("")))));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Municipality> municipality() {
        return _get(ComboBox.class, spec -> spec.withLabel("Kommunen jeg bor i"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<TargetGroup> group(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Select<ShownTo> shownTo() {
        return _get(Select.class, spec -> spec.withLabel("Hvem kan se det?"));
    }

    private static <T extends Component & HasText> List<String> texts(Class<T> type) {
        return _find(type).stream().map(HasText::getText).toList();
    }
}
