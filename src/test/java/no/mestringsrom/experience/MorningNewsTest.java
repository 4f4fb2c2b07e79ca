package no.mestringsrom.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.RegisterAccount;
import no.mestringsrom.mail.TestPost;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class MorningNewsTest {

    /** Half past seven in Oslo; the clock begins on the Monday before. */
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-16T06:30:00Z");

    @Autowired
    MorningNews news;

    @Autowired
    Experiences experiences;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    MailChoices choices;

    @Autowired
    Networks networks;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestPost post;

    @Autowired
    TestClock clock;

    NetworkId network;
    AccountId author;
    AccountId reader;
    ExampleId example;

    @BeforeEach
    void anExample() {
        author = people.someone("Berit Bardudatter");
        reader = accounts.register(
                new RegisterAccount("Nils Nynorsk", UUID.randomUUID() + "@eksempel.no", Language.NYNORSK));
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nord " + UUID.randomUUID(), "Lære", Set.of("5520")));
        List.of(author, reader).forEach(member -> networks.letIn(network, member));
        example = share("Gåtur på skjerm");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onMondayMorningMembersAreToldOnceOfTheWeekInTheirLanguage() {
        look("2026-03-16T05:59:00Z");
        assertThat(post.to(reader)).as("before seven").isEmpty();

        look("2026-03-16T06:30:00Z");
        look("2026-03-16T06:31:00Z");
        look("2026-03-16T07:59:00Z");
        TestPost.Mail mail = only(reader);
        assertThat(mail.subject()).isEqualTo("Nytt i nettverket denne veka");
        assertThat(mail.body())
                .contains("Gåtur på skjerm", "http://localhost/arbeid/nettverk/" + network.value() + "/erfaringer/")
                .containsPattern("http://localhost/nettverkspost/\\S+/digest\\?lang=nn");
        assertThat(post.to(author)).as("their own is no news").isEmpty();

        look("2026-03-23T06:30:00Z");
        assertThat(post.to(reader)).as("nothing is new").hasSize(1);
    }

    @Test
    void noOtherDayAndNotLaterInTheDay() {
        look("2026-03-17T06:30:00Z");
        look("2026-03-16T08:00:00Z");
        assertThat(post.to(reader)).isEmpty();
    }

    @Test
    void theClockIsOslosInSummerToo() {
        clock.set(Instant.parse("2026-03-30T12:00:00Z"));
        share("Vårtur");
        look("2026-04-06T04:59:00Z");
        assertThat(post.to(reader)).isEmpty();
        look("2026-04-06T05:00:00Z");
        assertThat(only(reader).body()).contains("Vårtur");
    }

    @Test
    void whatAMondayThatWasMissedDidNotTellTheNextOneDoes() {
        look(NEXT_MONDAY.toString());
        clock.advance(Duration.ofHours(3));
        share("Kaffe på skjerm");
        look("2026-03-30T05:30:00Z");

        assertThat(post.to(reader)).hasSize(2);
        assertThat(post.to(reader).getFirst().body())
                .contains("Kaffe på skjerm")
                .doesNotContain("Gåtur på skjerm");
    }

    @Test
    void theFirstOneTellsWhatAMissedMondayDidNot() {
        look("2026-03-23T06:30:00Z");
        assertThat(only(reader).body()).contains("Gåtur på skjerm");
    }

    @Test
    void whoIsNewIsNotToldWhatWasOldWhenTheyCame() {
        look(NEXT_MONDAY.toString());
        clock.advance(Duration.ofHours(3));
        AccountId newcomer = people.someone("Nora Ny");
        people.signIn(people.administrator());
        networks.letIn(network, newcomer);
        share("Kaffe på skjerm");
        look("2026-03-23T06:30:00Z");
        assertThat(only(newcomer).body()).contains("Kaffe på skjerm").doesNotContain("Gåtur på skjerm");

        clock.advance(Duration.ofMinutes(1));
        AccountId late = people.someone("Lars Litt Sein");
        people.signIn(people.administrator());
        networks.letIn(network, late);
        look("2026-03-23T06:35:00Z");
        assertThat(only(late).body()).contains("Kaffe på skjerm").doesNotContain("Gåtur på skjerm");
    }

    @Test
    void questionsThatNobodyAnsweredAndNewAnswersAreTold() {
        people.signIn(author);
        QuestionId open = ask("Hvem har en puck?");
        questions.answer(network, open, "", "En vi kan låne.");
        QuestionId answered = ask("Hvor lenge varer en samling?");
        AccountId third = people.someone("Tuva Tredje");
        people.signIn(people.administrator());
        networks.letIn(network, third);
        people.signIn(third);
        questions.answer(network, answered, "", "To timer.");
        look(NEXT_MONDAY.toString());

        assertThat(only(reader).body())
                .contains(
                        "Spørsmål som ventar på svar:\n- Hvem har en puck?",
                        open.value().toString())
                .contains("Nye svar:\n- Hvor lenge varer en samling?")
                .containsOnlyOnce("Hvem har en puck?");
    }

    @Test
    void whoSaidNoGetsNoneAndWhoSaysYesAgainIsToldOfTheWeek() {
        people.signIn(reader);
        choices.choose(network, choices.mine(network), new MailChoices.Choice(Set.of(), Set.of()));
        look(NEXT_MONDAY.toString());
        assertThat(post.to(reader)).isEmpty();

        people.signIn(reader);
        choices.choose(network, choices.mine(network), new MailChoices.Choice(Set.of(NetworkMail.DIGEST), Set.of()));
        clock.advance(Duration.ofHours(5));
        share("Kaffe på skjerm");
        look("2026-03-23T06:30:00Z");
        assertThat(only(reader).body()).contains("Kaffe på skjerm").doesNotContain("Gåtur på skjerm");
    }

    @Test
    void authorsAreToldOfRepliesOnceADay() {
        people.signIn(reader);
        experiences.comment(network, example, "", "Fint!");
        experiences.tried(network, example, "", "Vi òg.");
        people.signIn(author);
        experiences.comment(network, example, "", "Takk!");
        QuestionId asked = ask("Hvem har en puck?");
        people.signIn(reader);
        questions.answer(network, asked, "", "Vi.");
        assertThat(post.to(author)).as("not at once").isEmpty();

        look("2026-03-10T06:30:00Z");
        look("2026-03-10T06:45:00Z");
        TestPost.Mail mail = only(author);
        assertThat(mail.subject()).isEqualTo("Noen har svart deg i nettverket");
        assertThat(mail.body())
                .containsOnlyOnce("Gåtur på skjerm")
                .containsOnlyOnce("Hvem har en puck?")
                .containsPattern("nettverkspost/\\S+/replies");
        assertThat(post.to(reader)).isEmpty();

        look("2026-03-11T06:30:00Z");
        assertThat(post.to(author)).as("nothing is new").hasSize(1);
        people.signIn(reader);
        experiences.comment(network, example, "", "Enda finere!");
        look("2026-03-12T06:30:00Z");
        assertThat(post.to(author)).hasSize(2);
    }

    @Test
    void whoHasLeftIsToldNothing() {
        people.signIn(reader);
        experiences.comment(network, example, "", "Fint!");
        people.signIn(people.administrator());
        networks.takeOut(network, author);
        networks.takeOut(network, reader);
        look("2026-03-10T06:30:00Z");
        look(NEXT_MONDAY.toString());

        assertThat(post.to(author)).isEmpty();
        assertThat(post.to(reader)).isEmpty();
    }

    private void look(String at) {
        clock.set(Instant.parse(at));
        SecurityContextHolder.clearContext();
        news.look();
    }

    private ExampleId share(String title) {
        people.signIn(author);
        return experiences.share(
                network, new WriteExample(title, "Vi gikk.", "", "", Set.of(TargetGroup.HEART), "5520", null, null));
    }

    private QuestionId ask(String title) {
        return questions.ask(network, new AskNetwork(title, "", Set.of(TargetGroup.HEART), ""));
    }

    private TestPost.Mail only(AccountId account) {
        assertThat(post.to(account)).hasSize(1);
        return post.to(account).getFirst();
    }
}
