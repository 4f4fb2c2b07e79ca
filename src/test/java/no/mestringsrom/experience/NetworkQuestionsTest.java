package no.mestringsrom.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.WriteHostProfile;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class NetworkQuestionsTest {

    private static final String TROMSO = "5501";

    @Autowired
    NetworkQuestions questions;

    @Autowired
    MailChoices choices;

    @Autowired
    ExperienceSearch search;

    @Autowired
    Networks networks;

    @Autowired
    HostProfiles profiles;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    NetworkId network;
    NetworkId elsewhere;
    AccountId asker;
    AccountId member;
    AccountId stranger;

    @BeforeEach
    void aNetwork() {
        asker = people.someone("Siv Spør");
        member = people.someone("Mona Medlem");
        stranger = people.someone("Stine Sør");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nord " + UUID.randomUUID(), "Lære", Set.of(TROMSO)));
        elsewhere = networks.create(new CreateNetwork("Sør " + UUID.randomUUID(), "Lære", Set.of("0301")));
        List.of(asker, member).forEach(one -> networks.letIn(network, one));
        networks.letIn(elsewhere, stranger);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aQuestionIsAnsweredAndStaysFindableWithWhatHelpedFirst() {
        QuestionId question = ask(asker, TargetGroup.COPD);
        people.signIn(member);
        assertThat(search.newest(network, 3).unanswered())
                .extracting(Hit.OfQuestion::id)
                .containsExactly(question);
        questions.answer(network, question, TROMSO, "Ring kommunen.");
        clock.advance(Duration.ofMinutes(1));
        questions.answer(network, question, TROMSO, "Bruk en puck på bordet.");
        assertThat(search.newest(network, 3).unanswered()).isEmpty();

        AnswerId second = questions.answers(network, question, 10).getLast().id();
        refused(() -> questions.mark(network, question, second, true));
        people.signIn(asker);
        questions.mark(network, question, second, true);

        assertThat(questions.answers(network, question, 10))
                .extracting(AnswerDetails::words)
                .containsExactly("Bruk en puck på bordet.", "Ring kommunen.");
        assertThat(search.find(network, new LookFor("puck", HitKind.QUESTION, null, 0))
                        .found())
                .singleElement()
                .isInstanceOfSatisfying(Hit.OfQuestion.class, found -> {
                    assertThat(found.helped()).isTrue();
                    assertThat(found.answers()).isEqualTo(2);
                });
    }

    @Test
    void whatIsAddedToOnesOwnQuestionIsNoAnswerToIt() {
        QuestionId question = ask(asker, TargetGroup.COPD);
        questions.answer(network, question, TROMSO, "Det gjelder særlig pårørende.");

        AnswerDetails added = questions.answers(network, question, 10).getFirst();
        assertThat(added.added()).isTrue();
        refused(() -> questions.mark(network, question, added.id(), true));
        assertThat(search.newest(network, 3).unanswered()).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(question);
            assertThat(waiting.answers()).isZero();
        });
        assertThat(search.find(network, new LookFor("pårørende", HitKind.QUESTION, null, 0))
                        .total())
                .isEqualTo(1);

        people.signIn(member);
        questions.answer(network, question, TROMSO, "Ring kommunen.");
        assertThat(search.newest(network, 3).unanswered()).isEmpty();
        assertThat(search.find(network, new LookFor("pårørende", HitKind.QUESTION, null, 0))
                        .found())
                .singleElement()
                .isInstanceOfSatisfying(
                        Hit.OfQuestion.class,
                        found -> assertThat(found.answers()).isEqualTo(1));
    }

    @Test
    void strangersGetNothing() {
        QuestionId question = ask(asker, TargetGroup.COPD);
        people.signIn(member);
        questions.answer(network, question, "", "Ja.");
        AnswerId answer = questions.answers(network, question, 1).getFirst().id();

        for (AccountId nobody : List.of(stranger, people.administrator())) {
            people.signIn(nobody);
            refused(() -> questions.question(network, question));
            refused(() -> questions.answers(network, question, 10));
            refused(() -> questions.answer(network, question, "", "Hei"));
            refused(() -> questions.mark(network, question, answer, true));
            refused(() -> questions.takeBack(network, question, answer));
            refused(() -> questions.withdraw(network, question));
            refused(() -> questions.ask(network, new AskNetwork("Hei?", "", Set.of(TargetGroup.COPD), "")));
            refused(() -> choices.mine(network));
        }
        people.signIn(stranger);
        assertThatExceptionOfType(UnknownExperience.class).isThrownBy(() -> questions.question(elsewhere, question));
        assertThatExceptionOfType(UnknownExperience.class)
                .isThrownBy(() -> questions.answer(elsewhere, question, "", "Hei"));
    }

    @Test
    void itGoesToThoseWhoKnowOrFollowTheTargetGroupAndNobodyElse() {
        AccountId knows = host("Kjell Kjenner", Role.PROFESSIONAL, Set.of(TargetGroup.COPD), Map.of());
        AccountId knowsOther = host("Kåre Kreft", Role.PROFESSIONAL, Set.of(TargetGroup.CANCER), Map.of());
        AccountId outside = host("Utenfor Nettverket", Role.PROFESSIONAL, Set.of(TargetGroup.COPD), Map.of());
        List.of(knows, knowsOther).forEach(this::letIn);
        people.signIn(member);
        choices.choose(
                network,
                choices.mine(network),
                new MailChoices.Choice(Set.of(NetworkMail.values()), Set.of(TargetGroup.COPD)));

        ask(asker, TargetGroup.COPD);

        assertThat(mailsTo(knows)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Et spørsmål i nettverket");
            assertThat(mail.body())
                    .contains("Hvordan gjør dere det?", "/sporsmal/")
                    .containsPattern("http://localhost/nettverkspost/\\S+/questions");
        });
        assertThat(mailsTo(member)).hasSize(1);
        assertThat(mailsTo(knowsOther)).isEmpty();
        assertThat(mailsTo(outside)).isEmpty();
        assertThat(mailsTo(asker)).isEmpty();
    }

    @Test
    void whatSomebodyHasLivedWithCountsOnlyWhereTheyShowItToWhoeverAsks() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        AccountId hidden =
                host("Heidi Skjult", Role.EXPERIENCED_USER, Set.of(), Map.of(TargetGroup.HEART, ShownTo.NOBODY));
        AccountId near =
                host("Nils Nær", Role.EXPERIENCED_USER, Set.of(), Map.of(TargetGroup.HEART, ShownTo.OWN_COOPERATION));
        AccountId open =
                host("Åse Åpen", Role.EXPERIENCED_USER, Set.of(), Map.of(TargetGroup.HEART, ShownTo.ALL_COORDINATORS));
        List.of(coordinator, hidden, near, open).forEach(this::letIn);

        ask(asker, TargetGroup.HEART);
        assertThat(mailsTo(open)).as("members are shown nobody's health").isEmpty();
        assertThat(mailsTo(near)).isEmpty();

        ask(coordinator, TargetGroup.HEART);
        assertThat(mailsTo(open)).hasSize(1);
        assertThat(mailsTo(near)).hasSize(1);
        assertThat(mailsTo(hidden)).isEmpty();
    }

    @Test
    void theMailSaysTheSameToAllWhyeverTheyGotIt() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        AccountId lived =
                host("Åse Åpen", Role.EXPERIENCED_USER, Set.of(), Map.of(TargetGroup.HEART, ShownTo.ALL_COORDINATORS));
        AccountId knows = host("Åse Åpen", Role.PROFESSIONAL, Set.of(TargetGroup.HEART), Map.of());
        List.of(coordinator, lived, knows).forEach(this::letIn);

        ask(coordinator, TargetGroup.HEART);

        assertThat(withoutToken(mailsTo(lived).getFirst()))
                .isEqualTo(withoutToken(mailsTo(knows).getFirst()));
    }

    @Test
    void nothingIsWrittenOfRecipientsThatIsNotWrittenOfAllMembers() {
        AccountId knows = host("Kjell Kjenner", Role.PROFESSIONAL, Set.of(TargetGroup.COPD), Map.of());
        letIn(knows);

        ask(asker, TargetGroup.COPD);

        assertThat(mailsTo(knows)).hasSize(1);
        assertThat(database.sql("select account_id from network_colleague where network_id = ?")
                        .param(network.value())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(asker.value(), member.value(), knows.value());
    }

    @Test
    void savingAPageTurnsOnNothingThatALinkHasStoppedMeanwhile() {
        people.signIn(member);
        MailChoices.Choice seen = choices.mine(network);
        Set<NetworkMail> some = Set.of(NetworkMail.DIGEST, NetworkMail.REPLIES);
        choices.choose(network, seen, new MailChoices.Choice(some, Set.of()));

        choices.choose(network, seen, new MailChoices.Choice(seen.wanted(), Set.of(TargetGroup.COPD)));

        assertThat(choices.mine(network)).isEqualTo(new MailChoices.Choice(some, Set.of(TargetGroup.COPD)));
    }

    @Test
    void nobodyGetsMoreThanThreeADayAndNoneAfterSayingNo() {
        people.signIn(member);
        choices.choose(
                network,
                choices.mine(network),
                new MailChoices.Choice(Set.of(NetworkMail.values()), Set.of(TargetGroup.COPD)));
        for (int i = 0; i < 5; i++) {
            ask(asker, TargetGroup.COPD);
        }
        assertThat(mailsTo(member)).hasSize(QuestionPace.MOST_A_DAY);

        clock.advance(Duration.ofDays(1));
        ask(asker, TargetGroup.COPD);
        assertThat(mailsTo(member)).hasSize(QuestionPace.MOST_A_DAY + 1);

        people.signIn(member);
        choices.choose(
                network,
                choices.mine(network),
                new MailChoices.Choice(Set.of(NetworkMail.DIGEST), Set.of(TargetGroup.COPD)));
        assertThat(choices.mine(network).wanted()).containsExactly(NetworkMail.DIGEST);
        ask(asker, TargetGroup.COPD);
        assertThat(mailsTo(member)).hasSize(QuestionPace.MOST_A_DAY + 1);
    }

    private QuestionId ask(AccountId who, TargetGroup group) {
        people.signIn(who);
        return questions.ask(
                network, new AskNetwork("Hvordan gjør dere det?", "Vi er i *startgropa*.", Set.of(group), TROMSO));
    }

    private AccountId host(String name, Role role, Set<TargetGroup> knows, Map<TargetGroup, ShownTo> livedWith) {
        AccountId host = people.someone(name);
        accounts.grant(host, role, null);
        people.signIn(host);
        profiles.write(new WriteHostProfile(TROMSO, "", Set.of("nb"), 1, 4, knows, livedWith));
        return host;
    }

    private void letIn(AccountId account) {
        people.signIn(people.administrator());
        networks.letIn(network, account);
    }

    private List<OutboxMail> mailsTo(AccountId account) {
        String address = accounts.get(account).email();
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }

    private static String withoutToken(OutboxMail mail) {
        return mail.body().replaceAll("nettverkspost/[^/]+/", "");
    }

    private static void refused(ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }
}
