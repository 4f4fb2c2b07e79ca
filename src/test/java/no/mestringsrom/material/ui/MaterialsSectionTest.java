package no.mestringsrom.material.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.ui.DepartureDialog;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.material.AddMaterial;
import no.mestringsrom.material.ChangeMaterial;
import no.mestringsrom.material.MaterialAudience;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialKind;
import no.mestringsrom.material.MaterialPhase;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.Samples;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateContent;
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

class MaterialsSectionTest extends UiTest {

    @Autowired
    MaterialsSection section;

    @Autowired
    MaterialDesk desk;

    @Autowired
    TemplateDesk templates;

    @Autowired
    CourseTemplates library;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    TestCourse course;

    @BeforeEach
    void aCourse() {
        course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
    }

    @Test
    void isThereForHostsAndCoordinatorsOfTheCourseAlone() {
        signIn(people.coordinator(courses.service().value()));
        assertThat(section.forCourse(sessions.facts(course.id))).isEmpty();
        signIn(courses.professional("Nabo"));
        assertThat(section.forCourse(sessions.facts(course.id))).isEmpty();
        signIn(course.coordinator);
        assertThat(section.forCourse(sessions.facts(course.id))).isPresent();
        signIn(course.host);
        assertThat(section.forCourse(sessions.facts(course.id))).isPresent();
    }

    @Test
    void aHostPicksAFileAndItIsThereUnderItsName() {
        open();
        press("Legg ut materiell");
        upload("Øvelser hjemme.pdf", Samples.pdf());

        assertThat(_get(TextField.class, spec -> spec.withLabel("Hva skal det hete?"))
                        .getValue())
                .isEqualTo("Øvelser hjemme");
        _assertOne(
                Paragraph.class,
                spec -> spec.withPredicate(text -> text.getText().startsWith("Lastet opp: Øvelser hjemme.pdf (PDF")));
        press("Legg ut");

        _assertNone(AddDialog.class);
        _assertOne(Anchor.class, spec -> spec.withText("Øvelser hjemme"));
        _assertOne(H3.class, spec -> spec.withText("For hele kurset"));
        _assertOne(Span.class, spec -> spec.withText("Vertene og deltakerne ser det"));
        assertThat(laidOut()).hasSize(1);
    }

    @Test
    void aWebPageThatCallsItselfPdfIsRefusedWhereOneTriedAndLeavesNothing() {
        long before = materials.files().size();
        open();
        press("Legg ut materiell");
        upload("hefte.pdf", Samples.HTML);

        assertThat(_get(
                                _get(AddDialog.class),
                                Paragraph.class,
                                spec -> spec.withPredicate(
                                        text -> text.getText().startsWith("Filen er en nettside (HTML)")))
                        .isVisible())
                .isTrue();
        press("Legg ut");
        _assertOne(AddDialog.class);
        _assertOne(Paragraph.class, spec -> spec.withText("Velg en fil, og vent til den er lastet opp."));
        press("Avbryt");

        assertThat(laidOut()).isEmpty();
        assertThat(materials.files()).hasSize((int) before);
    }

    @Test
    void whoChangesTheirMindAfterUploadingLeavesNothing() {
        long before = materials.files().size();
        open();
        press("Legg ut materiell");
        upload("a.pdf", Samples.pdf());
        assertThat(materials.files()).hasSize((int) before + 1);

        press("Avbryt");
        MockVaadin.clientRoundtrip(true);

        assertThat(materials.files()).hasSize((int) before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLinkForASessionThatOnlyTheHostsSee() {
        open();
        press("Legg ut materiell");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Hva vil du legge ut?")), MaterialKind.LINK);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Adressen til siden")), "helsenorge.no");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva skal det hete?")), "Les selv");
        Select<Shelf.Spot> spot = _get(Select.class, spec -> spec.withLabel("Hva hører det til?"));
        _setValue(
                spot,
                spot.getListDataView()
                        .getItems()
                        .filter(choice -> choice.place().equals(course.session(2)))
                        .findFirst()
                        .orElseThrow());
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Hvem skal se det?")), MaterialAudience.HOSTS);
        press("Legg ut");

        assertThat(laidOut()).singleElement().satisfies(material -> {
            assertThat(material.item().place()).isEqualTo(course.session(2));
            assertThat(material.audience()).isEqualTo(MaterialAudience.HOSTS);
        });
        assertThat(_get(Anchor.class, spec -> spec.withText("Les selv")).getHref())
                .isEqualTo("https://helsenorge.no");
    }

    @Test
    void aTextIsSeenAsItWillLookWhileOneWrites() {
        open();
        press("Legg ut materiell");
        kind(MaterialKind.TEXT);
        _setValue(_get(TextArea.class), "Pust **ut** <b>");

        assertThat(_get(Html.class).getInnerHtml()).contains("<strong>ut</strong>", "&lt;b&gt;");
    }

    @Test
    void changingATextKeepsTheEarlierOneAndItCanBeDeleted() {
        MaterialId id = course.text("Pust", MaterialAudience.PARTICIPANTS);
        open();
        press("Endre");
        _setValue(_get(TextArea.class), "Nytt");
        press("Lagre");

        assertThat(course.details(id).item().text()).isEqualTo("Nytt");
        press("Endre");
        assertThat(_get(EarlierVersions.class).getContent().getSummaryText()).isEqualTo("1 tidligere versjon");
        assertThat(_get(Anchor.class, spec -> spec.withText("Versjon 1")).getHref())
                .endsWith("/materiell/" + id.value() + "?version=1");
        _click(_get(_get(EarlierVersions.class), Button.class, spec -> spec.withText("Slett")));

        assertThat(course.details(id).earlier()).isEmpty();
    }

    @Test
    void deletingAsksFirst() {
        course.text("Pust", MaterialAudience.PARTICIPANTS);
        open();
        press("Slett");
        assertThat(laidOut()).hasSize(1);
        _click(_get(_get(RemoveDialog.class), Button.class, spec -> spec.withText("Slett")));

        assertThat(laidOut()).isEmpty();
        _assertNone(Anchor.class, spec -> spec.withText("Pust"));
    }

    @Test
    void captionsAreAddedToAFilm() {
        MaterialId id = course.file("film.mp4", Samples.film("mp42"), MaterialAudience.PARTICIPANTS);
        open();
        press("Endre");
        CaptionsField captions = _get(CaptionsField.class);
        captions.getContent().setOpened(true);
        UploadKt._upload(_get(captions, Upload.class), "film.vtt", "text/vtt", Samples.WEBVTT);

        assertThat(course.details(id).item().file().captions()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private void kind(MaterialKind kind) {
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Hva vil du legge ut?")), kind);
    }

    private void open() {
        signIn(course.host);
        UI.getCurrent().add(section.forCourse(sessions.facts(course.id)).orElseThrow());
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void upload(String name, byte[] content) {
        UploadKt._upload(_get(Upload.class), name, "application/octet-stream", content);
        MockVaadin.clientRoundtrip(true);
    }

    @Test
    @DisplayName("What else stands in the way is told where it was typed, also when the reason has been given")
    void tellsOfAConflictThatTheReasonComesTooLateFor() {
        CourseId made = ofTemplateThatHasFixedItsMaterials();
        getOpened(made);
        press("Endre");
        _setValue(_get(_get(ChangeDialog.class), TextArea.class, spec -> spec.withLabel("Teksten")), "Vårt eget");
        _click(_get(_get(ChangeDialog.class), Button.class, spec -> spec.withText("Lagre")));
        MaterialDetails seen = desk.ofCourse(made).getFirst();
        desk.change(new ChangeMaterial(
                seen.item().id(), seen.version(), "Nytt navn", seen.item().phase(), seen.audience(), null, ""));

        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Hvorfor gjør dere det annerledes enn malen?")), "Fordi.");
        _click(_get(_get(DepartureDialog.class), Button.class, spec -> spec.withText("Lagre")));

        _assertNone(DepartureDialog.class);
        _assertOne(ChangeDialog.class);
        assertThat(_find(_get(ChangeDialog.class), Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("endret"));
        assertThat(desk.ofCourse(made).getFirst().item().text()).isEqualTo("Til alle");
    }

    private void getOpened(CourseId made) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(section.forCourse(sessions.facts(made)).orElseThrow());
    }

    private CourseId ofTemplateThatHasFixedItsMaterials() {
        LearningServiceId service = courses.service();
        signIn(people.coordinator(service.value()));
        TemplateId template = templates.copy(TestCourses.TEMPLATE, service.value());
        desk.add(new AddMaterial(
                new MaterialPlace.OfTemplate(template),
                "Fra malen",
                MaterialPhase.BEFORE,
                MaterialAudience.PARTICIPANTS,
                new MaterialContent.WrittenText("Til alle")));
        TemplateContent content = library.get(template).content();
        templates.save(
                template,
                1,
                new TemplateContent(
                        content.title(),
                        content.summary(),
                        content.targetGroup(),
                        content.leastShare(),
                        content.copingModel(),
                        Set.of(TemplatePart.MATERIALS),
                        content.sessions(),
                        content.checklist()),
                "");
        PlanCourse usual = courses.plan(service, LocalDateTime.parse("2026-04-13T18:00"));
        return planning.plan(new PlanCourse(service, template, "Kurs", "", 12, usual.municipalities(), usual.starts()));
    }

    private List<MaterialDetails> laidOut() {
        return materials.laidOut(course);
    }
}
