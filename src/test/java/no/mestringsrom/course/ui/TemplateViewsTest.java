package no.mestringsrom.course.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.Competence;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateViewsTest extends UiTest {

    private static final TemplateId LIBRARY = TemplateId.ofLibrary("apent-temamote-sovn");
    private static final LocalDateTime WHEN = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TemplateDesk desk;

    @Autowired
    CourseTemplates templates;

    LearningServiceId service;
    AccountId coordinator;

    @BeforeEach
    void aService() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        signIn(coordinator);
    }

    @Test
    @DisplayName("From the list to a copy of one's own, which is saved as a new edition")
    void makesATemplateOfOnesOwn() {
        UI.getCurrent().navigate("arbeid/maler");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("TA TAK");
        UI.getCurrent().navigate("arbeid/maler/" + LIBRARY.value());
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Rediger malen");
        _click(button("Lag en kopi vi kan endre"));

        assertThat(_get(H1.class).getText()).isEqualTo("Rediger mal");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Navn på malen")), "Søvn hos oss");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Minst til erfaringsutveksling")), 10);
        _click(button("Lagre som ny utgave"));
        assertShown("Skriv hvor mye av hver samling som er til erfaringsutveksling: mellom 40 og 90 prosent.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Navn på malen"))
                        .getValue())
                .isEqualTo("Søvn hos oss");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Minst til erfaringsutveksling")), 40);
        fix(TemplatePart.LENGTH, TemplatePart.SESSIONS);
        _click(button("Legg til en samling"));
        _click(button("Lagre som ny utgave"));
        assertShown("Gi samling 2 et navn.");
        _setValue(
                _find(TextField.class, spec -> spec.withLabel("Hva handler samlingen om?"))
                        .getLast(),
                "Etterpå");
        _click(button("Lagre som ny utgave"));

        assertThat(_get(H1.class).getText()).isEqualTo("Søvn hos oss");
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains("Antall samlinger");
        assertThat(templates.own().getFirst().edition()).isEqualTo(2);
        assertThat(templates.own().getFirst().sessions()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTemplateMayMakeHosts() {
        TemplateId own = desk.copy(TestCourses.TEMPLATE, service.value());
        UI.getCurrent().navigate("arbeid/maler/" + own.value() + "/rediger");
        _setValue(
                (Select<Competence>) _get(Select.class, spec -> spec.withLabel("Gir et steg i vertsregisteret")),
                Competence.PEER_COURSE);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Så mange samlinger kan en være borte fra")), 9);
        _click(button("Lagre som ny utgave"));
        assertShown("Så mange samlinger en kan være borte fra, må være fra 0 til 3.");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Så mange samlinger kan en være borte fra")), 1);
        _click(button("Lagre som ny utgave"));

        assertShown("Gir steget «Likepersonskurs» i vertsregisteret. En kan være borte fra én samling.");
    }

    @Test
    @DisplayName("A course that departs from what is fixed says why, and the owner reads it")
    void tellsTheOwnerWhy() {
        TemplateId own = fixedLength();
        UI.getCurrent().navigate("arbeid/maler/" + own.value());
        _click(button("Lag et kurs fra malen"));
        _setValue(_get(DateTimePicker.class), WHEN);
        _click(button("Lag kurset"));
        _click(button("Endre tid og program"));
        _setValue(_find(IntegerField.class).getFirst(), 17);

        _click(button("Lagre"));
        assertShown("Malen holder dette fast: Hvor lang hver samling er. Dere kan gjøre det annerledes. "
                + "Skriv hvorfor, så eieren av malen kan lære av det.");
        assertThat(_find(IntegerField.class).getFirst().getValue()).isEqualTo(17);
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Hvorfor gjør dere det annerledes enn malen?")),
                "Flere av oss blir fort slitne.");
        _click(button("Lagre"));

        String line = "Hvor lang hver samling er: «Flere av oss blir fort slitne.»";
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains(line);
        UI.getCurrent().navigate("arbeid/maler/" + own.value());
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains(line);
    }

    @Test
    @DisplayName(
            "Weekdays that are fixed are proposed for a course, and another day asks why; so does its own model of coping")
    @SuppressWarnings("unchecked")
    void keepsToTheDaysOfTheWeek() {
        TemplateId own = desk.copy(TestCourses.TEMPLATE, service.value());
        UI.getCurrent().navigate("arbeid/maler/" + own.value() + "/rediger");
        fix(TemplatePart.WEEKDAYS, TemplatePart.COPING_MODEL);
        _click(button("Lagre som ny utgave"));
        assertShown("Velg ukedagene som skal ligge fast, eller la dem være fri.");
        _setValue(
                (CheckboxGroup<DayOfWeek>)
                        _get(CheckboxGroup.class, spec -> spec.withLabel("Ukedager samlingene er på")),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        _click(button("Lagre som ny utgave"));
        assertShown("Samlinger på mandag, torsdag, hver uke");

        _click(button("Lag et kurs fra malen"));
        List<DateTimePicker> starts = _find(DateTimePicker.class);
        _setValue(starts.getFirst(), WHEN);
        assertThat(starts)
                .extracting(DateTimePicker::getValue)
                .containsExactly(WHEN, WHEN.plusDays(3), WHEN.plusDays(7), WHEN.plusDays(10));
        _setValue(starts.getLast(), WHEN.plusDays(11));
        _click(button("Lag kurset"));
        assertShown("Malen holder dette fast: Hvilke ukedager samlingene er på. Dere kan gjøre det annerledes. "
                + "Skriv hvorfor, så eieren av malen kan lære av det.");
        _setValue(starts.getLast(), WHEN.plusDays(10));
        _click(button("Lag kurset"));

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Mestringsmodell")), "Vår egen modell.");
        _click(button("Lagre mestringsmodellen"));
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Hvorfor gjør dere det annerledes enn malen?")),
                "Gruppa ville det.");
        _click(_get(_get(DepartureDialog.class), Button.class, spec -> spec.withText("Lagre")));
        assertShown("Kurset bygger på: Vår egen modell.");
        UI.getCurrent().navigate("arbeid/maler/" + own.value());
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .contains("Mestringsmodellen: «Gruppa ville det.»");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whomACourseIsForMayBeChangedAfterwards() {
        planFromTheLibrary();
        _setValue(_find(DateTimePicker.class).getFirst(), WHEN);
        _click(button("Lag kurset"));
        Select<TargetGroup> group =
                (Select<TargetGroup>) _get(Select.class, spec -> spec.withLabel("Hvem kurset er for"));
        assertThat(group.getValue()).isEqualTo(TargetGroup.ACROSS_DIAGNOSES);

        _setValue(group, TargetGroup.ELDERLY);
        _click(button("Lagre hvem det er for"));

        group = (Select<TargetGroup>) _get(Select.class, spec -> spec.withLabel("Hvem kurset er for"));
        assertThat(group.getValue()).isEqualTo(TargetGroup.ELDERLY);
    }

    @Test
    @DisplayName("Of others' templates one sees what they hold, and nothing of who used them")
    void showsOthersOnlyWhatItHolds() {
        tellsTheOwnerWhy();
        TemplateId own = templates.own().getFirst().id();
        desk.share(own, Sharing.EVERYONE, null);
        signIn(people.coordinator(courses.service().value()));

        UI.getCurrent().navigate("arbeid/maler/" + own.value());

        assertThat(_get(H1.class).getText()).isEqualTo(templates.get(own).title());
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Rediger malen", "Lagre");
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .noneMatch(line -> line.contains("Flere av oss blir fort slitne."));
        UI.getCurrent().navigate("arbeid/maler/" + own.value() + "/rediger");
        assertThat(_find(TemplateEditView.class)).isEmpty();
    }

    @Test
    @DisplayName("Sharing is the owner's, and a network is not offered to whoever is in none")
    @SuppressWarnings("unchecked")
    void sharesIt() {
        TemplateId own = fixedLength();
        UI.getCurrent().navigate("arbeid/maler/" + own.value());
        RadioButtonGroup<Sharing> sharing = _get(RadioButtonGroup.class);
        assertThat(sharing.getListDataView().getItems()).doesNotContain(Sharing.NETWORK);

        _setValue(sharing, Sharing.COOPERATION);
        _click(button("Lagre"));

        assertThat(templates.get(own).sharing()).isEqualTo(Sharing.COOPERATION);
    }

    @Test
    @DisplayName("An idea asks nobody until somebody takes it in hand")
    void beginsAsAnIdea() {
        planFromTheLibrary();
        _setValue(_get(DateTimePicker.class), WHEN);
        _click(button("Legg det inn som en idé"));

        assertShown("Dette er en idé");
        UI.getCurrent().navigate("start");
        assertShown("Dette er en idé");
        _click(button("Se over kurset"));
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Spør en fagperson");
        _click(button("Start planleggingen"));
        assertShown("2 ting gjenstår før kurset kan publiseres");
    }

    @Test
    @DisplayName("Sessions come and go as long as nobody outside knows of the course")
    void reshapesACourse() {
        planFromTheLibrary();
        _setValue(_get(DateTimePicker.class), WHEN);
        _click(button("Lag kurset"));
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Ta ut samlingen");
        _click(button("Legg til en samling"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva handler samlingen om?")), "Hvordan gikk det?");
        _click(button("Legg til"));
        assertThat(_get(H1.class).getText()).contains("Hvordan gikk det?");
        _click(button("Lagre"));

        List<Button> removals = _find(Button.class, spec -> spec.withText("Ta ut samlingen"));
        assertThat(removals).hasSize(2);
        _click(removals.getFirst());
        _click(_find(Button.class, spec -> spec.withText("Ta ut samlingen")).getLast());
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Ta ut samlingen");
    }

    private void planFromTheLibrary() {
        UI.getCurrent().navigate("arbeid/maler/" + LIBRARY.value());
        _click(button("Lag et kurs fra malen"));
    }

    private TemplateId fixedLength() {
        TemplateId own = desk.copy(LIBRARY, service.value());
        UI.getCurrent().navigate("arbeid/maler/" + own.value() + "/rediger");
        fix(TemplatePart.LENGTH);
        _click(button("Lagre som ny utgave"));
        return own;
    }

    @SuppressWarnings("unchecked")
    private static void fix(TemplatePart... parts) {
        _setValue(
                (CheckboxGroup<TemplatePart>)
                        _get(CheckboxGroup.class, spec -> spec.withLabel("Det som skal ligge fast")),
                Set.of(parts));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
