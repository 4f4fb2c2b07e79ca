package no.mestringsrom.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.UnknownTemplate;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ExperiencesTest {

    private static final String TROMSO = "5501";
    private static final String BARDU = "5520";

    @Autowired
    Experiences experiences;

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk networkDesk;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TemplateDesk desk;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    FormerColleagues former;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    AccountId administrator;
    AccountId author;
    AccountId other;
    AccountId stranger;
    NetworkId network;
    NetworkId elsewhere;
    ExampleId example;

    @BeforeEach
    void anExample() {
        administrator = people.administrator();
        author = people.someone("Berit Bardudatter");
        other = people.someone("Tor Tromsøsen");
        stranger = people.someone("Stine Sør");
        people.signIn(administrator);
        network = networks.create(new CreateNetwork("Nord " + UUID.randomUUID(), "Lære", Set.of(TROMSO, BARDU)));
        elsewhere = networks.create(new CreateNetwork("Sør " + UUID.randomUUID(), "Lære", Set.of("0301")));
        List.of(author, other).forEach(member -> networks.letIn(network, member));
        networks.letIn(elsewhere, stranger);
        people.signIn(author);
        example = experiences.share(network, example("Gåtur på skjerm", BARDU, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void membersReadWhatWasSharedWithWhoAndWhere() {
        people.signIn(other);

        ExampleDetails read = experiences.example(network, example);

        assertThat(read.written()).isEqualTo(example("Gåtur på skjerm", BARDU, null));
        assertThat(read.writer()).isEqualTo(new Writer("Berit Bardudatter", BARDU));
        assertThat(read.mine()).isFalse();
        assertThat(read.changedAt()).isNull();
    }

    @Test
    void strangersGetNothingWhetherItExistsOrNot() {
        for (AccountId nobody : List.of(stranger, people.someone("Uten Nettverk"), administrator)) {
            people.signIn(nobody);
            for (ExampleId id : List.of(example, new ExampleId(UUID.randomUUID()))) {
                refused(() -> experiences.example(network, id));
                refused(() -> experiences.remarks(network, id, 10));
                refused(() -> experiences.comment(network, id, "", "Hei"));
                refused(() -> experiences.tried(network, id, "", "Hei"));
                refused(() -> experiences.withdraw(network, id));
                refused(() -> experiences.change(network, id, 0, example("Nytt", "", null)));
            }
            refused(() -> experiences.share(network, example("Nytt", "", null)));
        }
    }

    @Test
    void aMemberOfAnotherNetworkDoesNotGetItThroughTheirOwn() {
        people.signIn(stranger);

        assertThatExceptionOfType(UnknownExperience.class).isThrownBy(() -> experiences.example(elsewhere, example));
        assertThatExceptionOfType(UnknownExperience.class)
                .isThrownBy(() -> experiences.comment(elsewhere, example, "", "Hei"));
        assertThatExceptionOfType(UnknownExperience.class).isThrownBy(() -> experiences.withdraw(elsewhere, example));
    }

    @Test
    void whoSavesSecondIsToldAndOverwritesNothing() {
        people.signIn(author);
        long read = experiences.example(network, example).version();
        experiences.change(network, example, read, example("Gåtur på skjerm og ute", BARDU, null));

        assertRefused(
                Reason.CHANGED_BY_SOMEONE_ELSE,
                () -> experiences.change(network, example, read, example("Noe annet", BARDU, null)));

        assertThat(experiences.example(network, example).written().title()).isEqualTo("Gåtur på skjerm og ute");
        assertThat(experiences.example(network, example).changedAt()).isEqualTo(clock.instant());
    }

    @Test
    void onlyItsAuthorChangesIt() {
        people.signIn(other);
        refused(() -> experiences.change(network, example, 0, example("Noe annet", "", null)));
    }

    @Test
    void refusesWhatLacksWordsOrIsFromSomewhereElse() {
        people.signIn(author);
        WriteExample good = example("Tittel", BARDU, null);
        assertRefused(Reason.TITLE_MISSING, () -> experiences.share(network, example("  ", BARDU, null)));
        assertRefused(Reason.TITLE_TOO_LONG, () -> experiences.share(network, example("a".repeat(151), BARDU, null)));
        assertRefused(Reason.MUNICIPALITY, () -> experiences.share(network, example("Tittel", "0301", null)));
        assertRefused(
                Reason.WORDS_MISSING,
                () -> experiences.share(
                        network, new WriteExample("Tittel", " ", "", "", good.groups(), BARDU, null, null)));
        assertRefused(
                Reason.GROUP_MISSING,
                () -> experiences.share(
                        network, new WriteExample("Tittel", "Vi gikk", "", "", Set.of(), BARDU, null, null)));
        assertRefused(
                Reason.WORDS_TOO_LONG,
                () -> experiences.share(
                        network,
                        new WriteExample(
                                "Tittel", "Vi gikk", "a".repeat(5_001), "", good.groups(), BARDU, null, null)));
    }

    @Test
    void triedIsSaidOnceAndCanBeTakenBack() {
        people.signIn(other);
        experiences.tried(network, example, TROMSO, "Vi byttet gåtur med kaffe.");
        assertRefused(Reason.TRIED_ALREADY, () -> experiences.tried(network, example, TROMSO, "Igjen"));
        experiences.comment(network, example, TROMSO, "Fint!");
        clock.advance(Duration.ofMinutes(1));
        experiences.comment(network, example, TROMSO, "Veldig fint!");

        ExampleDetails read = experiences.example(network, example);
        assertThat(read.tried()).isOne();
        assertThat(read.triedByMe()).isTrue();
        List<RemarkDetails> remarks = experiences.remarks(network, example, 10);
        assertThat(remarks).hasSize(3).first().extracting(RemarkDetails::words).isEqualTo("Veldig fint!");
        assertThat(experiences.remarks(network, example, 2)).hasSize(2);
        assertThat(experiences.usualMunicipality(network)).isEqualTo(TROMSO);

        RemarkDetails tried =
                remarks.stream().filter(RemarkDetails::tried).findAny().orElseThrow();
        assertThat(tried.writer()).isEqualTo(new Writer("Tor Tromsøsen", TROMSO));
        experiences.takeBack(network, example, tried.id());
        assertThat(experiences.example(network, example).tried()).isZero();
        experiences.tried(network, example, TROMSO, "");
        assertThat(experiences.example(network, example).triedByMe()).isTrue();
    }

    @Test
    void itsAuthorAndWhoLeadsWithdrawItAndNobodyElse() {
        people.signIn(administrator);
        AccountId chair = people.someone("Lena Leder");
        networks.letIn(network, chair);
        networkDesk.leadBy(network, networks.details(network).version(), chair);
        people.signIn(other);
        experiences.comment(network, example, "", "Fint!");
        refused(() -> experiences.withdraw(network, example));
        assertThat(experiences.example(network, example).mayWithdraw()).isFalse();

        RemarkId remark = experiences.remarks(network, example, 1).getFirst().id();
        people.signIn(author);
        refused(() -> experiences.takeBack(network, example, remark));
        people.signIn(chair);
        experiences.takeBack(network, example, remark);
        assertThat(experiences.example(network, example).mayWithdraw()).isTrue();
        experiences.withdraw(network, example);
        assertThatExceptionOfType(UnknownExperience.class).isThrownBy(() -> experiences.example(network, example));
    }

    @Test
    void aTemplateIsLinkedByWhoMayUseItAndShownToWhoMayUseIt() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(administrator);
        networks.letIn(network, coordinator);
        people.signIn(coordinator);
        TemplateId own = desk.copy(TestCourses.TEMPLATE, service.value());
        ExampleId theirs = experiences.share(network, example("Egen mal", "", own));
        assertThat(experiences.example(network, theirs).template()).isNotNull();

        people.signIn(other);
        assertThat(experiences.example(network, theirs).template()).isNull();
        assertThatExceptionOfType(UnknownTemplate.class)
                .isThrownBy(() -> experiences.share(network, example("Andres mal", "", own)));
        people.signIn(coordinator);
        desk.share(own, Sharing.NETWORK, network.value());
        people.signIn(other);
        assertThat(experiences.example(network, theirs).template()).isNotNull();
    }

    @Test
    void whoseTemplateIsNoLongerTheirsWritesOnWithoutLosingIt() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(administrator);
        networks.letIn(network, coordinator);
        people.signIn(coordinator);
        TemplateId shared = desk.copy(TestCourses.TEMPLATE, service.value());
        TemplateId neverShared = desk.copy(TestCourses.TEMPLATE, service.value());
        desk.share(shared, Sharing.NETWORK, network.value());
        people.signIn(author);
        ExampleId written = experiences.share(network, example("Gåtrr", "", shared));
        people.signIn(coordinator);
        desk.share(shared, Sharing.MUNICIPALITY, null);

        people.signIn(author);
        long version = experiences.example(network, written).version();
        assertThatExceptionOfType(UnknownTemplate.class)
                .isThrownBy(() -> experiences.change(network, written, version, example("Gåtur", "", neverShared)));
        experiences.change(network, written, version, example("Gåtur", "", shared));

        assertThat(experiences.example(network, written).written()).isEqualTo(example("Gåtur", "", shared));
    }

    @Test
    void theNameIsGoneAtOnceWithTheMembershipAndTheTextStays() {
        people.signIn(administrator);
        networks.takeOut(network, author);
        people.signIn(other);
        assertThat(experiences.example(network, example).writer()).isEqualTo(new Writer(null, BARDU));

        former.forget();
        clock.advance(Duration.ofDays(29));
        former.forget();
        people.signIn(administrator);
        networks.letIn(network, author);
        former.forget();
        people.signIn(author);
        assertThat(experiences.example(network, example).mine()).isTrue();

        people.signIn(administrator);
        networks.takeOut(network, author);
        former.forget();
        clock.advance(Duration.ofDays(30));
        former.forget();
        networks.letIn(network, author);
        people.signIn(author);
        assertThat(experiences.example(network, example).mine()).isFalse();
        assertThat(experiences.example(network, example).writer()).isEqualTo(new Writer(null, BARDU));
    }

    @Test
    void whoWroteNothingLeavesNothingBehind() {
        people.signIn(other);
        experiences.comment(network, example, "", "Fint!");
        experiences.takeBack(
                network,
                example,
                experiences.remarks(network, example, 1).getFirst().id());
        people.signIn(administrator);
        networks.takeOut(network, other);
        former.forget();
        clock.advance(Duration.ofDays(31));
        former.forget();

        assertThat(colleagues()).isEqualTo(1);
    }

    @Test
    void anAccountThatIsRemovedLeavesItsTexts() {
        people.signIn(administrator);
        accounts.remove(author);
        people.signIn(other);

        assertThat(experiences.example(network, example).writer()).isEqualTo(new Writer(null, BARDU));
    }

    private int colleagues() {
        return database.sql("select count(*) from network_colleague where network_id = ?")
                .param(network.value())
                .query(Integer.class)
                .single();
    }

    private static WriteExample example(String title, String municipality, @Nullable TemplateId template) {
        return new WriteExample(
                title,
                "Vi gikk tur med *telefonen* i lomma.",
                "Flere kom seg ut.",
                "Vi ville ha øvd på lyden først.",
                Set.of(TargetGroup.COPD),
                municipality,
                template,
                null);
    }

    private static void refused(ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }

    private static void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ExperienceRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
