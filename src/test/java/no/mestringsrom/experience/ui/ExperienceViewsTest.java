package no.mestringsrom.experience.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.experience.AnswerId;
import no.mestringsrom.experience.AskNetwork;
import no.mestringsrom.experience.ExampleId;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.MailChoices;
import no.mestringsrom.experience.NetworkMail;
import no.mestringsrom.experience.NetworkQuestions;
import no.mestringsrom.experience.QuestionId;
import no.mestringsrom.experience.RemarkDetails;
import no.mestringsrom.experience.WriteExample;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member of a network does on the pages of its experience. */
class ExperienceViewsTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Networks networks;

    @Autowired
    Experiences experiences;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    MailChoices choices;

    @Autowired
    TestCourses courses;

    @Autowired
    TemplateDesk desk;

    @Autowired
    TestClock clock;

    AccountId author;
    AccountId member;
    NetworkId network;
    String address;

    @BeforeEach
    void aNetwork() {
        author = people.someone("Berit Bardudatter");
        member = people.someone("Mona Medlem");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nord " + UUID.randomUUID(), "Lære", Set.of("5520")));
        networks.letIn(network, author);
        networks.letIn(network, member);
        address = "arbeid/nettverk/" + network.value();
    }

    @Test
    void whatIsRefusedStaysAsItWasTypedUntilItIsRight() {
        signIn(author);
        UI.getCurrent().navigate(address + "/erfaringer/ny");
        assertShown("Skriv slik at ingen kan kjennes igjen: ikke navn, og ikke noe som peker på én bestemt person.");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Hva vi gjorde")), "Vi gikk *tur*.");
        _click(button("Del med nettverket"));

        TextField title = _get(TextField.class, spec -> spec.withLabel("Hva heter det dere prøvde?"));
        assertThat(title.isInvalid()).isTrue();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Hva vi gjorde")).getValue())
                .isEqualTo("Vi gikk *tur*.");

        _setValue(title, "Gåtur på skjerm");
        _click(button("Del med nettverket"));
        GroupsField groups = _get(GroupsField.class);
        assertThat(groups.isInvalid()).isTrue();
        groups.setValue(Set.of(TargetGroup.HEART));
        _click(button("Del med nettverket"));

        assertThat(_get(H1.class).getText()).isEqualTo("Gåtur på skjerm");
        UI.getCurrent().navigate(address);
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Gåtur på skjerm");
    }

    @Test
    void whoSavesSecondKeepsWhatTheyWroteAndSavesItWithTheNextPress() {
        ExampleId example = share("Gåtur");
        signIn(author);
        UI.getCurrent().navigate(address + "/erfaringer/" + example.value() + "/endre");
        TextField title = _get(TextField.class, spec -> spec.withLabel("Hva heter det dere prøvde?"));
        _setValue(title, "Gåtur ute");
        experiences.change(
                network, example, experiences.example(network, example).version(), example("Gåtur inne"));

        _click(button("Del med nettverket"));
        assertThat(title.getValue()).isEqualTo("Gåtur ute");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Se det som er lagret nå"))
                        .getHref())
                .isEqualTo(address + "/erfaringer/" + example.value());
        assertThat(experiences.example(network, example).written().title()).isEqualTo("Gåtur inne");

        _click(button("Del med nettverket"));
        assertThat(experiences.example(network, example).written().title()).isEqualTo("Gåtur ute");
    }

    @Test
    void correctingATypoKeepsWhatTheExampleLeadsTo() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        CourseId course = courses.published(service, LocalDateTime.parse("2026-09-01T12:00"));
        people.signIn(people.administrator());
        networks.letIn(network, coordinator);
        people.signIn(coordinator);
        TemplateId retired = desk.copy(TestCourses.TEMPLATE, service.value());
        TemplateId unshared = desk.copy(TestCourses.TEMPLATE, service.value());
        List.of(retired, unshared).forEach(one -> desk.share(one, Sharing.NETWORK, network.value()));
        people.signIn(author);
        ExampleId first = experiences.share(network, example("Gåtrr", retired, course));
        ExampleId second = experiences.share(network, example("Kaffe", unshared, null));
        people.signIn(coordinator);
        desk.retire(retired, true);
        desk.share(unshared, Sharing.MUNICIPALITY, null);

        signIn(author);
        UI.getCurrent().navigate(address + "/erfaringer/" + first.value() + "/endre");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva heter det dere prøvde?")), "Gåtur");
        _click(button("Del med nettverket"));
        assertThat(experiences.example(network, first).written()).isEqualTo(example("Gåtur", retired, course));

        UI.getCurrent().navigate(address + "/erfaringer/" + second.value() + "/endre");
        _click(button("Del med nettverket"));
        assertThat(experiences.example(network, second).written()).isEqualTo(example("Kaffe", unshared, null));
        assertThat(experiences.example(network, second).changedAt()).isNull();
    }

    @Test
    void aReaderSaysThatTheyHaveTriedItAndComments() {
        ExampleId example = share("Gåtur");
        signIn(member);
        UI.getCurrent().navigate(address + "/erfaringer/" + example.value());
        _assertNone(Button.class, spec -> spec.withText("Endre"));

        Button tried = button("Vi har prøvd dette");
        tried.click();
        tried.click();
        assertThat(_find(Dialog.class)).as("a double click opens one").hasSize(1);
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "Gikk *fint*.");
        _click(_get(dialog, Button.class, spec -> spec.withText("Si fra at vi har prøvd")));
        _assertNone(Button.class, spec -> spec.withText("Vi har prøvd dette"));
        assertShown("1 annen har prøvd dette.");

        _click(button("Send kommentaren"));
        assertThat(comment().isInvalid()).isTrue();
        _setValue(comment(), "Takk!");
        _click(button("Send kommentaren"));
        assertThat(experiences.remarks(network, example, 10))
                .extracting(RemarkDetails::words)
                .containsExactlyInAnyOrder("Takk!", "Gikk *fint*.");
    }

    @Test
    void anAnswerStandsUnderWhatItAnswers() {
        ExampleId example = share("Gåtur");
        for (int i = 0; i < 21; i++) {
            experiences.comment(network, example, "5520", "Nummer " + i + ".");
            clock.advance(Duration.ofMinutes(1));
        }
        signIn(member);
        UI.getCurrent().navigate(address + "/erfaringer/" + example.value());

        assertThat(comments()).hasSize(20).startsWith("Nummer 1.").endsWith("Nummer 20.");
        _click(button("Vis eldre"));
        assertThat(comments()).hasSize(21).startsWith("Nummer 0.").endsWith("Nummer 20.");
    }

    private static List<String> comments() {
        return _find(Article.class).stream()
                .map(card -> _get(card, Html.class)
                        .getInnerHtml()
                        .replaceAll("<[^>]*>", "")
                        .strip())
                .toList();
    }

    @Test
    void oneBoxFindsAndTheAddressKeepsWhatWasLookedFor() {
        share("Gåtur for hjertet");
        experiences.share(network, example("Kaffe på skjerm", TargetGroup.COPD));
        signIn(member);
        UI.getCurrent()
                .navigate(
                        address + "/erfaringer", QueryParameters.fromString("q=hjartet&gruppe=HEART&type=NOE&side=-3"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Hva leter du etter?"))
                        .getValue())
                .isEqualTo("hjartet");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getText)
                .contains("Gåtur for hjertet")
                .doesNotContain("Kaffe på skjerm");
        UI.getCurrent().navigate(address + "/erfaringer", QueryParameters.of("q", "finnesikke"));
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Ingen treff");
        _click(button("Del en erfaring"));
        assertThat(_get(H1.class).getText()).isEqualTo("Del en erfaring");
    }

    @Test
    void aQuestionIsAskedAnsweredAndMarked() {
        signIn(author);
        UI.getCurrent().navigate(address + "/sporsmal/nytt");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Spørsmålet i én setning")), "Hvem har en puck?");
        _get(GroupsField.class).setValue(Set.of(TargetGroup.ELDERLY));
        _click(button("Spør nettverket"));
        assertThat(_get(H1.class).getText()).isEqualTo("Hvem har en puck?");
        String question = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Skriv mer til spørsmålet")), "Bare for noen uker.");
        _click(button("Legg til"));
        assertShown("Ingen har svart ennå. Spørsmålet kommer med i ukesbrevet til alle i nettverket.");
        assertShown("Lagt til av den som spurte");
        _assertNone(Button.class, spec -> spec.withText("Dette hjalp oss"));

        signIn(member);
        UI.getCurrent().navigate(question);
        _assertNone(Button.class, spec -> spec.withText("Dette hjalp oss"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Ditt svar")), "Vi har en.");
        _click(button("Svar"));

        signIn(author);
        UI.getCurrent().navigate(question);
        _click(button("Dette hjalp oss"));
        assertShown("Dette hjalp");
    }

    @Test
    void whatWasWithdrawnMeanwhileIsSaidAndWhatWasTypedStays() {
        ExampleId example = share("Gåtur");
        signIn(author);
        UI.getCurrent().navigate(address + "/erfaringer/" + example.value() + "/endre");
        TextField title = _get(TextField.class, spec -> spec.withLabel("Hva heter det dere prøvde?"));
        _setValue(title, "Gåtur ute");
        experiences.withdraw(network, example);
        _click(button("Del med nettverket"));
        assertThat(title.getValue()).isEqualTo("Gåtur ute");
        assertShown("Dette er trukket tilbake i mellomtiden. Kopier det du skrev, hvis du vil ta vare på det.");

        ExampleId second = share("Kaffe");
        signIn(author);
        UI.getCurrent().navigate(address + "/erfaringer/" + second.value());
        _setValue(comment(), "Takk!");
        experiences.withdraw(network, second);
        _click(button("Send kommentaren"));
        assertThat(comment().getErrorMessage()).startsWith("Dette er trukket tilbake");
        assertThat(comment().getValue()).isEqualTo("Takk!");

        _click(button("Trekk tilbake"));
        ConfirmDialog sure = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(sure, new ConfirmDialog.ConfirmEvent(sure, true));
        assertShown("Dette er trukket tilbake i mellomtiden.");
        assertThat(_get(H1.class).getText()).isEqualTo("Erfaringer");
    }

    @Test
    void anAnswerThatIsTakenBackMeanwhileCanNotBeMarked() {
        people.signIn(author);
        QuestionId question = questions.ask(network, new AskNetwork("Hvem?", "", Set.of(TargetGroup.ELDERLY), ""));
        people.signIn(member);
        questions.answer(network, question, "", "Vi.");
        AnswerId answer = questions.answers(network, question, 1).getFirst().id();
        signIn(author);
        UI.getCurrent().navigate(address + "/sporsmal/" + question.value());
        people.signIn(member);
        questions.takeBack(network, question, answer);

        people.signIn(author);
        _click(button("Dette hjalp oss"));

        assertShown("Dette er trukket tilbake i mellomtiden.");
        assertShown("Ingen har svart ennå. Spørsmålet kommer med i ukesbrevet til alle i nettverket.");
    }

    @Test
    void aMemberChoosesWhichMailsTheyGet() {
        signIn(member);
        UI.getCurrent().navigate(address + "/erfaringer");
        _get(Checkbox.class, spec -> spec.withLabel("Ukesbrev mandag morgen, når det er noe nytt"))
                .setValue(false);
        _get(GroupsField.class).setValue(Set.of(TargetGroup.COPD));
        _click(button("Lagre"));

        assertThat(choices.mine(network))
                .isEqualTo(new MailChoices.Choice(
                        Set.of(NetworkMail.REPLIES, NetworkMail.QUESTIONS), Set.of(TargetGroup.COPD)));
    }

    @Test
    void nobodyElseFindsThePages() {
        ExampleId example = share("Gåtur");
        people.signIn(author);
        QuestionId question = questions.ask(network, new AskNetwork("Hvem?", "", Set.of(TargetGroup.ELDERLY), ""));
        AccountId stranger = people.someone("Stine Sør");
        people.signIn(people.administrator());
        networks.letIn(
                networks.create(new CreateNetwork("Sør " + UUID.randomUUID(), "Lære", Set.of("0301"))), stranger);
        signIn(stranger);

        for (String page : List.of(
                "/erfaringer",
                "/erfaringer/ny",
                "/erfaringer/" + example.value(),
                "/erfaringer/" + example.value() + "/endre",
                "/sporsmal/nytt",
                "/sporsmal/" + question.value())) {
            UI.getCurrent().navigate(address + page);
            assertThat(_get(H1.class).getText()).as(page).isEqualTo("Vi finner ikke siden");
        }
        signIn(member);
        for (String page : List.of(
                "/erfaringer/" + UUID.randomUUID(), "/sporsmal/noe", "/erfaringer/" + example.value() + "/endre")) {
            UI.getCurrent().navigate(address + page);
            assertThat(_get(H1.class).getText()).as(page).isEqualTo("Vi finner ikke siden");
        }
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextArea comment() {
        return _get(TextArea.class, spec -> spec.withLabel("Skriv en kommentar"));
    }

    private ExampleId share(String title) {
        people.signIn(author);
        return experiences.share(network, example(title));
    }

    private static WriteExample example(String title) {
        return example(title, TargetGroup.HEART);
    }

    private static WriteExample example(String title, TemplateId template, @Nullable CourseId course) {
        return new WriteExample(title, "Vi prøvde.", "", "", Set.of(TargetGroup.HEART), "5520", template, course);
    }

    private static WriteExample example(String title, TargetGroup group) {
        return new WriteExample(title, "Vi prøvde.", "", "", Set.of(group), "5520", null, null);
    }
}
