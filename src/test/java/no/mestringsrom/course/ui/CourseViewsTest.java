package no.mestringsrom.course.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What coordinators and hosts see of their courses, and what they do there. */
class CourseViewsTest extends UiTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    Accounts accounts;

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    CourseTemplates templates;

    LearningServiceId service;
    AccountId coordinator;
    AccountId professional;
    AccountId experienced;

    @BeforeEach
    void people() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        professional = courses.professional("Pia Prøve");
        experienced = courses.experiencedUser("Erik Prøve");
    }

    @Test
    @DisplayName("A coordinator with no course is offered to plan one, and does so from a template")
    @SuppressWarnings("unchecked")
    void plansACourse() {
        signIn(coordinator);
        UI.getCurrent().navigate("start");
        _click(button("Planlegg nytt kurs"));

        Select<CourseTemplateDetails> template = _get(Select.class, spec -> spec.withLabel("Mal"));
        _setValue(template, templates.get(TestCourses.TEMPLATE));
        List<DateTimePicker> starts = _find(DateTimePicker.class);
        assertThat(starts).hasSize(4);
        _setValue(starts.getFirst(), FIRST);
        assertThat(starts)
                .extracting(DateTimePicker::getValue)
                .containsExactly(FIRST, FIRST.plusDays(7), FIRST.plusDays(14), FIRST.plusDays(21));
        _setValue(starts.get(2), FIRST.plusDays(15));
        _setValue(starts.getFirst(), FIRST.plusHours(1));
        assertThat(starts)
                .extracting(DateTimePicker::getValue)
                .as("what was moved by hand stays")
                .containsExactly(
                        FIRST.plusHours(1),
                        FIRST.plusDays(7).plusHours(1),
                        FIRST.plusDays(15),
                        FIRST.plusDays(21).plusHours(1));
        _click(button("Lag kurset"));

        assertThat(_get(H1.class).getText()).isEqualTo("Diabetes type 2-kurs");
        assertShown("2 ting gjenstår før kurset kan publiseres");
        assertShown("13. april 2026 – 4. mai 2026 · 12 plasser · Balsfjord, Karlsøy, Tromsø");
    }

    @Test
    @DisplayName("A coordinator writes a course in Sámi, and what was typed stays while another language is looked at")
    @SuppressWarnings("unchecked")
    void writesACourseInMoreLanguages() {
        CourseId course = courses.published(service, FIRST);
        signIn(coordinator);
        UI.getCurrent().navigate("arbeid/kurs/" + course.value());
        _click(button("Skriv på flere språk"));
        Select<Language> language = _get(Select.class, spec -> spec.withLabel("Skriv også på"));
        assertThat(language.getValue()).isEqualTo(Language.NORTHERN_SAMI);

        TextField title = _get(TextField.class, spec -> spec.withLabel("Tittel"));
        _setValue(title, "Diabeteskursa");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel på samling 1")), "Borramuš");
        _setValue(language, Language.ENGLISH);
        assertThat(title.getValue()).isEmpty();
        _setValue(language, Language.NORTHERN_SAMI);
        assertThat(title.getValue()).isEqualTo("Diabeteskursa");
        _click(button("Lagre"));

        var texts = planning.course(course).facts().texts();
        assertThat(texts.titles()).containsExactly(Map.entry(Language.NORTHERN_SAMI, "Diabeteskursa"));
        assertThat(planning.course(course).sessions().getFirst().plan().titles())
                .containsValue("Borramuš");
    }

    @Test
    @DisplayName("An hour that clocks skip is refused in words, and everything typed stays")
    @SuppressWarnings("unchecked")
    void refusesTheHourThatIsSkipped() {
        signIn(coordinator);
        UI.getCurrent().navigate("arbeid/kurs/nytt");
        _setValue(
                (Select<CourseTemplateDetails>) _get(Select.class, spec -> spec.withLabel("Mal")),
                templates.get(TestCourses.TEMPLATE));
        _click(button("Lag kurset"));
        assertShown("Sett dato og klokkeslett for alle samlingene.");

        _setValue(_find(DateTimePicker.class).getFirst(), LocalDateTime.parse("2026-03-29T02:30"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Vårkurs");
        _click(button("Lag kurset"));

        assertShown("Natt til 29. mars 2026 finnes ikke kl. 02.30: Klokka stilles fram fra kl. 02.00 til kl. 03.00. "
                + "Velg et tidspunkt før kl. 02.00, eller kl. 03.00 og senere.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Tittel")).getValue())
                .isEqualTo("Vårkurs");
    }

    @Test
    @DisplayName("From a bare plan to a published course: invite both, both say yes, publish")
    void publishes() {
        CourseId course = planned();
        signIn(coordinator);
        CourseNavigation.toCourse(course);
        _assertNone(Button.class, spec -> spec.withText("Publiser kurset"));
        invite("Inviter en fagperson", professional);
        assertShown("Har ikke svart ennå");
        invite("Inviter en erfaren bruker", experienced);

        signIn(professional);
        UI.getCurrent().navigate("start");
        assertShown("Du er spurt om å være vert");
        _click(button("Ja, jeg blir med"));
        _assertNone(Button.class, spec -> spec.withText("Ja, jeg blir med"));

        signIn(experienced);
        CourseNavigation.toCourse(course);
        _click(button("Ja, jeg blir med"));
        _click(button("Signer planen"));
        signIn(professional);
        UI.getCurrent().navigate("start");
        assertShown("Planen er klar. Les den, og signer.");
        _click(labelled("Se over kurset Diabetes type 2-kurs"));
        _click(button("Signer planen"));
        assertShown("Planen er signert av begge");
        assertShown("Alt er klart");
        _click(button("Publiser kurset"));

        assertShown("Kurset er publisert");
        assertThat(planning.course(course).facts().status()).isEqualTo(CourseStatus.PUBLISHED);
        UI.getCurrent().navigate("start");
        assertShown("Neste samling");
    }

    @Test
    void whatWaitsForTheCoordinatorComesFirstOnTheStartPage() {
        CourseId waiting = planned();
        CourseId goesItsWay = courses.published(service, FIRST.plusDays(1));
        signIn(coordinator);

        UI.getCurrent().navigate("start");

        assertThat(_find(H2.class).stream().map(H2::getText).toList())
                .containsSubsequence(
                        "Dette venter på deg",
                        "Neste samling",
                        "2 ting å gjøre snart",
                        "Ett kurs venter på deg",
                        "Mine kurs");
        assertThat(_find(Anchor.class).stream()
                        .filter(link -> link.getHref().startsWith("start#"))
                        .map(Anchor::getText)
                        .toList())
                .as("and what other tests left for every coordinator")
                .containsSubsequence("2 ting å gjøre snart", "Ett kurs venter på deg");
        assertShown("Neste samling: tirsdag 14. april 2026 kl. 18.00");
        assertShown("0 av 12 plasser er tatt");
        _click(labelled("Planlegg videre: Diabetes type 2-kurs"));
        assertThat(_get(H1.class).getText()).isEqualTo("Diabetes type 2-kurs");
        assertThat(planning.course(waiting).facts().status()).isEqualTo(CourseStatus.PLANNING);
        assertThat(planning.course(goesItsWay).facts().status()).isEqualTo(CourseStatus.PUBLISHED);
    }

    @Test
    void saysNoInOnePress() {
        CourseId course = planned();
        invite(course, professional, PROFESSIONAL);
        signIn(professional);
        UI.getCurrent().navigate("start");

        _click(button("Nei, jeg kan ikke"));

        signIn(coordinator);
        assertThat(planning.course(course).hosts().getFirst().seat().answer()).isEqualTo(HostAnswer.NO);
    }

    @Test
    void whoSaysNoOnTheCoursesOwnPageIsTakenToTheStartPage() {
        CourseId course = planned();
        invite(course, professional, PROFESSIONAL);
        signIn(professional);
        UI.getCurrent().navigate("arbeid/kurs/" + course.value());

        _click(button("Nei, jeg kan ikke"));

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("start");
    }

    @Test
    void saysWhenSomebodyCannotBeInvited() {
        CourseId course = planned();
        signIn(coordinator);
        CourseNavigation.toCourse(course);
        _click(_find(Button.class, spec -> spec.withText("Inviter en fagperson"))
                .getFirst());
        _click(button("Send invitasjon"));
        assertThat(_get(EmailField.class).isInvalid()).isTrue();

        _setValue(_get(EmailField.class), "ukjent@eksempel.no");
        _click(button("Send invitasjon"));

        assertShown("Ingen bruker har adressen ukjent@eksempel.no. "
                + "Sjekk skrivemåten, eller be administratoren om å legge til personen.");
    }

    @Test
    @DisplayName("The share of exchange time is told as the agenda is edited, and the end of the session too")
    void tellsTheShareAsItIsEdited() {
        CourseId course = planned();
        signIn(coordinator);
        openFirstSession(course);
        assertShown("50 av 115 minutter til erfaringsutveksling (43 %). Målet på 40 % er nådd.");
        assertShown("Samlingen slutter kl. 19.55.");

        _setValue(_find(IntegerField.class).get(2), 5);

        assertShown("30 av 95 minutter til erfaringsutveksling (32 %). Det er under målet på 40 %.");
        assertShown("Samlingen slutter kl. 19.35.");
        _click(button("Lagre"));
        assertShown("«Å få diabetes – og leve videre» har 30 av 95 minutter til erfaringsutveksling. "
                + "Det skal være minst 40 %. Endre programmet, eller la vertene begrunne det sammen.");
    }

    @Test
    @DisplayName("Minutes that cannot be are marked, and nothing is counted until they are mended")
    void countsNoMinutesThatCannotBe() {
        CourseId course = planned();
        signIn(coordinator);
        openFirstSession(course);
        IntegerField minutes = _find(IntegerField.class).get(2);
        String nothing = "Rett minuttene som er markert, så regner vi ut tiden til erfaringsutveksling.";

        for (int impossible : new int[] {0, 10_000, Integer.MAX_VALUE}) {
            _setValue(minutes, impossible);
            assertShown(nothing);
            assertThat(minutes.isInvalid()).isTrue();
        }
        _click(button("Lagre"));
        assertShown("«Hva tenkte du da du fikk vite det?» må vare mellom 1 og 480 minutter.");

        _setValue(minutes, 25);
        assertShown("50 av 115 minutter til erfaringsutveksling (43 %). Målet på 40 % er nådd.");
        _assertNone(Problem.class);
    }

    @Test
    void tellsTheDayOfAnEndAfterMidnight() {
        CourseId course = planned();
        signIn(coordinator);
        openFirstSession(course);

        _setValue(_get(DateTimePicker.class), FIRST.withHour(23).withMinute(30));

        assertShown("Samlingen slutter tirsdag 14. april 2026 kl. 01.25.");
    }

    @Test
    @DisplayName("A coordinator calls the course off, saying why; hosts are not offered to")
    void callsTheCourseOff() {
        CourseId course = planned();
        agree(course);
        signIn(professional);
        CourseNavigation.toCourse(course);
        _assertNone(Button.class, spec -> spec.withText("Avlys kurset"));

        signIn(coordinator);
        CourseNavigation.toCourse(course);
        _click(button("Avlys kurset"));
        Button confirm =
                _find(Button.class, spec -> spec.withText("Avlys kurset")).getLast();
        _click(confirm);
        assertShown("Skriv hvorfor kurset blir avlyst.");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Hvorfor blir kurset avlyst?")), "For få påmeldte");
        _click(confirm);

        assertShown("Kurset er avlyst");
        assertThat(planning.course(course).facts().status()).isEqualTo(CourseStatus.CANCELLED);
        _assertNone(Button.class, spec -> spec.withText("Avlys kurset"));
        _assertNone(Button.class, spec -> spec.withText("Endre tid og program"));
        CourseNavigation.toAgenda(
                planning.course(course).sessions().getFirst().plan().id());
        _assertNone(Button.class, spec -> spec.withText("Lagre"));
    }

    @Test
    void aCourseThatHasBegunIsNotSaidToBeOpen() {
        CourseId begun = courses.published(service, LocalDateTime.parse("2026-03-08T18:00"));
        signIn(coordinator);

        CourseNavigation.toCourse(begun);

        assertShown("Kurset har begynt. Det ligger ikke lenger åpent for påmelding.");
    }

    @Test
    @DisplayName("Items are added, moved and removed by buttons, and what happened is said")
    void arrangesTheAgenda() {
        CourseId course = planned();
        signIn(coordinator);
        openFirstSession(course);

        _click(_get(Button.class, spec -> spec.withText("Legg til punkt")));
        List<TextField> titles = _find(TextField.class, spec -> spec.withLabel("Hva skjer"));
        assertThat(titles).hasSize(8);
        assertThat(titles.get(6).getValue()).as("before the summary").isEqualTo("Erfaringsutveksling");
        _setValue(titles.get(6), "Samtale to og to");
        _click(labelled("Flytt «Samtale to og to» opp"));
        assertShown("«Samtale to og to» er nå nummer 6 av 8.");
        _click(labelled("Ta bort «Pause – reis deg og strekk på beina»"));
        _click(button("Lagre"));

        assertThat(planning.course(course).sessions().getFirst().plan().agenda())
                .extracting(AgendaItem::title)
                .containsExactly(
                        "Velkommen og litt om hvordan vi møtes på skjerm",
                        "Slik var det første året mitt med diabetes",
                        "Hva tenkte du da du fikk vite det?",
                        "Hva som skjer i kroppen ved diabetes type 2",
                        "Samtale to og to",
                        "Spør fagpersonen og den erfarne brukeren",
                        "Oppsummering og én ting å legge merke til før neste gang");
    }

    @Test
    @DisplayName("Somebody else saved first: what is saved is shown, what was typed stays, and one chooses")
    void losesNothingWhenTwoEdit() {
        CourseId course = planned();
        signIn(coordinator);
        openFirstSession(course);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva handler samlingen om?")), "Min tittel");
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                "Deres tittel",
                FIRST,
                List.of(AgendaItem.create("Prat", SegmentKind.EXCHANGE, 60, false))));

        _click(button("Lagre"));

        assertShown("Noen andre har endret dette mens du skrev");
        assertShown("Deres tittel");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Hva handler samlingen om?"))
                        .getValue())
                .isEqualTo("Min tittel");
        _click(button("Lagre det jeg har skrevet"));
        assertThat(planning.course(course).sessions().getFirst().plan().title()).isEqualTo("Min tittel");
        assertThat(planning.course(course).sessions().getFirst().plan().agenda())
                .hasSize(7);
    }

    @Test
    void takesWhatSomebodyElseSaved() {
        CourseId course = planned();
        signIn(coordinator);
        openFirstSession(course);
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                "Deres tittel",
                FIRST,
                first.plan().agenda()));
        _click(button("Lagre"));

        _click(button("Bruk det som er lagret"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Hva handler samlingen om?"))
                        .getValue())
                .isEqualTo("Deres tittel");
    }

    @Test
    @DisplayName("Less exchange time: one host gives the reason, the other stands behind it")
    void givesAReasonTogether() {
        CourseId course = planned();
        agree(course);
        signIn(coordinator);
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                "Omvisning",
                FIRST,
                List.of(AgendaItem.create("Omvisning", SegmentKind.PROFESSIONAL_INPUT, 60, false))));

        signIn(professional);
        CourseNavigation.toCourse(course);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Hvorfor?")), "Omvisning på treningssenteret");
        _click(button("Lagre begrunnelsen"));
        assertShown("Står bak begrunnelsen: Pia Prøve.");
        _assertNone(Button.class, spec -> spec.withText("Publiser kurset"));

        signIn(experienced);
        CourseNavigation.toCourse(course);
        assertShown("«Omvisning på treningssenteret»");
        _click(button("Jeg står bak dette"));

        _assertOne(Button.class, spec -> spec.withText("Signer planen"));
    }

    @Test
    @DisplayName("A neighbour's coordinator is told no, and nothing of the course is shown")
    void keepsNeighboursOut() {
        CourseId course = planned();
        signIn(people.coordinator(courses.service().value()));

        UI.getCurrent().navigate("arbeid/kurs/" + course.value());

        assertThat(_get(H1.class).getText()).isNotEqualTo("Diabetes type 2-kurs");
        _assertNone(HostsPanel.class);
    }

    @Test
    void saysThatACourseDoesNotExist() {
        signIn(coordinator);
        UI.getCurrent().navigate("arbeid/kurs/" + UUID.randomUUID());
        assertThat(_get(H1.class).getText()).isEqualTo("Vi finner ikke siden");
        UI.getCurrent().navigate("arbeid/okt/tull/program");
        assertThat(_get(H1.class).getText()).isEqualTo("Vi finner ikke siden");
    }

    private CourseId planned() {
        people.signIn(coordinator);
        return planning.plan(courses.plan(service, FIRST));
    }

    private void agree(CourseId course) {
        people.signIn(coordinator);
        CourseHostId pia = invite(course, professional, PROFESSIONAL);
        CourseHostId erik = invite(course, experienced, EXPERIENCED_USER);
        people.signIn(professional);
        invitations.answer(pia, true);
        people.signIn(experienced);
        invitations.answer(erik, true);
    }

    private CourseHostId invite(CourseId course, AccountId account, SessionRole role) {
        return invitations.invite(new InviteHost(course, accounts.get(account).email(), role));
    }

    private void invite(String press, AccountId account) {
        _click(_find(Button.class, spec -> spec.withText(press)).getFirst());
        _setValue(_get(EmailField.class), accounts.get(account).email());
        _click(button("Send invitasjon"));
    }

    private void openFirstSession(CourseId course) {
        CourseNavigation.toAgenda(
                planning.course(course).sessions().getFirst().plan().id());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button labelled(String ariaLabel) {
        return _find(Button.class).stream()
                .filter(button ->
                        button.getAriaLabel().filter(ariaLabel::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
