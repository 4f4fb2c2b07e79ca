package no.mestringsrom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class NetworkDeskTest {

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    NetworkRepository repository;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    TestPeople people;

    AccountId ann;
    AccountId ben;
    AccountId stranger;
    NetworkId network;
    NetworkId other;

    @BeforeEach
    void twoNetworks() {
        ann = people.someone("Ann Prøve");
        ben = people.someone("Ben Prøve");
        stranger = people.someone("Stian Fremmed");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork(
                "Nettverk", NetworkKind.FORUM, "Lære av hverandre.", Language.NYNORSK, Set.of("5501")));
        other = networks.create(new CreateNetwork("Et annet", "Lære.", Set.of("1806")));
        networks.letIn(network, ann);
        networks.letIn(network, ben);
        networks.letIn(other, stranger);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whereThereIsNoChairEveryMemberLeads() {
        for (AccountId member : List.of(ann, ben)) {
            people.signIn(member);
            assertThat(networks.leads(network)).isTrue();
            assertThat(networks.leads(other)).isFalse();
            desk.describe(new DescribeNetwork(network, version(), "Ny hensikt", Language.ENGLISH));
        }
        NetworkDetails details = networks.details(network);
        assertThat(details.chairGone()).isFalse();
        assertThat(details.network().purpose()).isEqualTo("Ny hensikt");
        assertThat(details.network().language()).isEqualTo(Language.ENGLISH);
        assertThat(details.network().kind()).isEqualTo(NetworkKind.FORUM);
        people.signIn(stranger);
        assertThat(networks.leads(network)).isFalse();
    }

    @Test
    void theChairAloneLeadsUntilTheyHandOver() {
        desk.leadBy(network, version(), ann);
        people.signIn(ben);
        assertThat(networks.leads(network)).isFalse();
        assertNothingMayBeChanged(network);

        people.signIn(ann);
        desk.leadBy(network, version(), ben);
        assertThat(networks.leads(network)).isFalse();
        assertThat(networks.chair(network)).contains(ben);
        assertThat(networks.details(network).chair()).isEqualTo(ben);
        assertDenied(() -> desk.leadBy(network, version(), ann));

        people.signIn(ben);
        desk.leadBy(network, version(), null);
        people.signIn(ann);
        assertThat(networks.leads(network)).isTrue();
    }

    @Test
    void membersOfAnotherNetworkSeeAndChangeNothing() {
        people.signIn(stranger);

        assertDenied(() -> networks.details(network));
        assertDenied(() -> networks.requireMember(network));
        assertDenied(() -> networks.requireLead(network));
        assertNothingMayBeChanged(network);
        assertNothingMayBeChanged(new NetworkId(UUID.randomUUID()));
    }

    @Test
    void theChairDoesNotLeaveBeforeItIsSaidWhoLeadsInstead() {
        desk.leadBy(network, version(), ann);
        people.signIn(ann);

        refuses(Reason.CHAIR, () -> networks.takeOut(network, ann));
        assertThat(networks.chair(network)).contains(ann);

        desk.leadBy(network, version(), ben);
        people.signIn(ben);
        networks.takeOut(network, ann);
        assertThat(networks.everybodyIn(network))
                .extracting(member -> member.id())
                .containsExactly(ben);
    }

    /** Roles can be taken away, and accounts removed, without asking the network. */
    @Test
    void aChairWhoIsGoneIsSaidToBeGoneAndEveryMemberMayNameAnother() {
        desk.leadBy(network, version(), ann);
        administration.revoke(ann, Role.NETWORK_MEMBER, network.value());
        people.signIn(ben);
        assertThat(networks.details(network).chairGone()).isTrue();
        assertThat(networks.chair(network)).isEmpty();
        assertThat(networks.leads(network)).isTrue();

        desk.leadBy(network, version(), ben);
        assertThat(networks.details(network).chairGone()).isFalse();
        people.signIn(people.administrator());
        administration.remove(ben);
        networks.letIn(network, ann);
        people.signIn(ann);
        assertThat(networks.details(network).chairGone()).isTrue();
        desk.leadBy(network, version(), null);
        assertThat(networks.details(network).chairGone()).isFalse();
    }

    @Test
    void nobodyLeadsWhoIsNotAMember() {
        refuses(Reason.NOT_A_MEMBER, () -> desk.leadBy(network, version(), stranger));
    }

    @Test
    void onlyAnAdministratorSaysWhichMunicipalitiesTakePart() {
        people.signIn(ann);
        long version = networks.details(network).version();
        assertDenied(
                () -> networks.frame(new FrameNetwork(network, version, "Mitt", NetworkKind.COUNCIL, Set.of("0301"))));

        people.signIn(people.administrator());
        refuses(
                Reason.MUNICIPALITIES,
                () -> networks.frame(new FrameNetwork(network, version, "Nytt", NetworkKind.COUNCIL, Set.of("9999"))));
        networks.frame(new FrameNetwork(network, version, "Nytt", NetworkKind.COUNCIL, Set.of("0301")));
        refuses(
                Reason.CHANGED_BY_SOMEONE_ELSE,
                () -> networks.frame(new FrameNetwork(network, version, "Enda", NetworkKind.COUNCIL, Set.of("0301"))));
        NetworkSummary now = networks.details(network).network();
        assertThat(now.name()).isEqualTo("Nytt");
        assertThat(now.municipalities()).containsExactly("0301");
    }

    @Test
    void whatAMemberRepresentsIsThereForAllOfThem() {
        people.signIn(ann);
        desk.represents(network, version(), ben, " Tromsø kommune ");

        people.signIn(ben);
        assertThat(networks.representatives(network))
                .containsExactly(
                        new Representative(ann, "Ann Prøve", accounts.get(ann).email(), ""),
                        new Representative(ben, "Ben Prøve", accounts.get(ben).email(), "Tromsø kommune"));
        refuses(Reason.REPRESENTS, () -> desk.represents(network, version(), ann, "x".repeat(201)));
        refuses(Reason.NOT_A_MEMBER, () -> desk.represents(network, version(), stranger, "Narvik"));
    }

    @Test
    void whoeverHasAnAccountIsLetInByItsAddress() {
        people.signIn(ann);
        desk.letIn(network, accounts.get(stranger).email().toUpperCase(Locale.ROOT), "Narvik kommune");

        assertThat(networks.details(network).member(stranger).orElseThrow().represents())
                .isEqualTo("Narvik kommune");
        refuses(
                Reason.IN_ALREADY,
                () -> desk.letIn(network, accounts.get(stranger).email(), ""));
        refuses(Reason.NO_ACCOUNT, () -> desk.letIn(network, "ingen@eksempel.no", ""));
        refuses(Reason.NO_ACCOUNT, () -> desk.letIn(network, "", ""));
    }

    @Test
    void secretariesTakeTurnsAlsoWhenOneLeaves() {
        AccountId cat = people.someone("Cat Prøve");
        networks.letIn(network, cat);
        people.signIn(ann);
        desk.takeTurns(network, version(), List.of(ben, cat, ann));

        assertThat(networks.details(network).secretaries()).containsExactly(ben, cat, ann);
        assertThat(networks.details(network).next()).isEqualTo(ben);
        networks.takeOut(network, cat);
        assertThat(networks.details(network).secretaries()).containsExactly(ben, ann);
        assertThat(networks.nextSecretary(network, List.of(cat, ben), List.of()))
                .contains(ann);
        assertThat(networks.nextSecretary(network, List.of(ann, ben, ann), List.of()))
                .contains(ben);

        desk.takeTurns(network, version(), List.of(ann));
        assertThat(networks.details(network).secretaries()).containsExactly(ann);
        refuses(Reason.NOT_A_MEMBER, () -> desk.takeTurns(network, version(), List.of(cat)));
    }

    @Test
    void theSecondOfTwoIsToldAndOverwritesNothing() {
        people.signIn(ann);
        long seen = version();
        desk.describe(new DescribeNetwork(network, seen, "Den førstes", Language.BOKMAL));

        Stream.<ThrowingCallable>of(
                        () -> desk.describe(new DescribeNetwork(network, seen, "Den andres", Language.BOKMAL)),
                        () -> desk.leadBy(network, seen, ann),
                        () -> desk.represents(network, seen, ann, "Narvik"),
                        () -> desk.takeTurns(network, seen, List.of(ann)))
                .forEach(second -> refuses(Reason.CHANGED_BY_SOMEONE_ELSE, second));
        assertThat(networks.details(network).network().purpose()).isEqualTo("Den førstes");

        long before = version();
        desk.represents(network, before, ann, "Tromsø");
        refuses(Reason.CHANGED_BY_SOMEONE_ELSE, () -> desk.represents(network, before, ben, "Narvik"));
    }

    @Test
    void purposeAndLanguageAreNeeded() {
        people.signIn(ann);
        refuses(Reason.PURPOSE, () -> desk.describe(new DescribeNetwork(network, version(), " ", Language.BOKMAL)));
        refuses(
                Reason.LANGUAGE,
                () -> desk.describe(new DescribeNetwork(network, version(), "Lære", Language.NORTHERN_SAMI)));
    }

    private long version() {
        return repository.findById(network).orElseThrow().version();
    }

    private void assertNothingMayBeChanged(NetworkId id) {
        Stream.<ThrowingCallable>of(
                        () -> desk.describe(new DescribeNetwork(id, 0, "Min", Language.BOKMAL)),
                        () -> desk.leadBy(id, 0, stranger),
                        () -> desk.represents(id, 0, ann, "Meg"),
                        () -> desk.takeTurns(id, 0, List.of()),
                        () -> desk.letIn(id, accounts.get(stranger).email(), ""),
                        () -> networks.takeOut(id, ann))
                .forEach(NetworkDeskTest::assertDenied);
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(NetworkRefused.class)
                .isThrownBy(call)
                .extracting(NetworkRefused::reason)
                .isEqualTo(reason);
    }
}
