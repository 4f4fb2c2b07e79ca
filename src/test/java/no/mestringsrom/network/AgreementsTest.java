package no.mestringsrom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.material.Samples;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.network.AgreementRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class AgreementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementReviews reviews;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc web;

    AccountId chair;
    AccountId member;
    AccountId stranger;
    NetworkId network;
    NetworkId other;

    @BeforeEach
    void aNetworkWithAChair() {
        chair = people.someone("Lise Leder");
        member = people.someone("Mona Medlem");
        stranger = people.someone("Stian Fremmed");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nettverk", "Lære av hverandre.", Set.of("5501")));
        other = networks.create(new CreateNetwork("Et annet", "Lære.", Set.of("1806")));
        networks.letIn(network, chair);
        networks.letIn(network, member);
        networks.letIn(other, stranger);
        desk.leadBy(network, networks.details(network).version(), chair);
        people.signIn(chair);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void membersReadWhatIsInForceAndWhatWasBefore() {
        AgreementId now = agreements.write(network, written("Den nye", TODAY, null, null, null));
        AgreementId before = agreements.write(network, written("Den gamle", TODAY.minusYears(2), null, null, null));

        people.signIn(member);
        assertThat(agreements.of(network)).extracting(Agreement::id).containsExactly(now, before);
        Agreement read = agreements.get(network, now);
        assertThat(read.title()).isEqualTo("Den nye");
        assertThat(read.parties()).containsExactly("Tromsø kommune", "Et helseforetak");
        assertThat(read.tasks()).isEqualTo("- Kommunen: kurs");
        assertThat(read.file()).isNull();
    }

    @Test
    void onlyThoseWhoLeadWriteAndOnlyMembersRead() throws Exception {
        AgreementId id = agreements.write(network, written("Vår", TODAY, null, null, pdf()));
        WriteAgreement mine = written("Min", TODAY, null, null, null);

        for (AccountId somebody : List.of(member, stranger)) {
            people.signIn(somebody);
            assertDenied(() -> agreements.write(network, mine));
            assertDenied(() -> agreements.rewrite(network, id, 0, mine));
            assertDenied(() -> agreements.receive(
                    network, "a.pdf", new ByteArrayInputStream(Samples.pdf()), Samples.pdf().length));
        }
        assertDenied(() -> agreements.of(network));
        assertDenied(() -> agreements.get(network, id));
        // Through a network of one's own.
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> agreements.get(other, id));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> agreements.rewrite(other, id, 0, mine));
        assertThat(fetch(stranger, network, id).getStatus()).isEqualTo(404);
        assertThat(fetch(stranger, other, id).getStatus()).isEqualTo(404);
        assertThat(fetch(member, network, new AgreementId(UUID.randomUUID())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void membersGetTheSignedPaperAsAPdfThatRunsNothing() throws Exception {
        AgreementId id = agreements.write(network, written("Vår", TODAY, null, null, pdf()));

        MockHttpServletResponse answer = fetch(member, network, id);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline").contains("avtale.pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        assertThat(answer.getContentAsByteArray()).isEqualTo(Samples.pdf());
    }

    @Test
    void anAgreementWithoutAPaperHasNothingToOpen() throws Exception {
        AgreementId id = agreements.write(network, written("Vår", TODAY, null, null, null));

        assertThat(fetch(member, network, id).getStatus()).isEqualTo(404);
    }

    @Test
    void nothingButAPdfIsTaken() {
        refusesFile(MaterialRefused.Reason.ONLY_ONE_TYPE, "avtale", Samples.HTML);
        refusesFile(MaterialRefused.Reason.ONLY_ONE_TYPE, "avtale.png", Samples.picture("png"));
        refusesFile(MaterialRefused.Reason.NAME_SAYS_OTHERWISE, "avtale.pdf", Samples.picture("png"));
        refusesFile(MaterialRefused.Reason.FILE_EMPTY, "avtale.pdf", new byte[0]);
    }

    @Test
    void anotherPaperTakesThePlaceOfTheOneBefore() {
        AgreementId id = agreements.write(network, written("Vår", TODAY, null, null, pdf()));
        Agreement first = agreements.get(network, id);
        UUID before = Objects.requireNonNull(first.file()).bytes();

        agreements.rewrite(network, id, first.version(), written("Vår", TODAY, null, null, null));
        assertThat(agreements.get(network, id).file()).isEqualTo(first.file());
        agreements.rewrite(
                network, id, agreements.get(network, id).version(), written("Vår", TODAY, null, null, pdf()));

        UUID after = Objects.requireNonNull(agreements.get(network, id).file()).bytes();
        assertThat(after).isNotEqualTo(before);
        assertThat(materials.stored(before)).isZero();
        assertThat(materials.stored(after)).isOne();
    }

    @Test
    void whatCannotBeIsRefusedAndTheUploadStays() {
        ReceivedFile paper = pdf();
        refuses(Reason.TITLE, written(" ", TODAY, null, null, paper));
        refuses(Reason.VALID_FROM, written("Vår", null, null, null, paper));
        refuses(Reason.REVIEW_BY, written("Vår", TODAY, null, member, paper));
        refuses(Reason.REVIEWER, written("Vår", TODAY, TODAY, stranger, paper));
        refuses(Reason.PARTIES, new WriteAgreement("Vår", List.of(" ", ""), "", TODAY, null, null, null, paper));
        refuses(
                Reason.VALID_UNTIL,
                new WriteAgreement("Vår", List.of("Vi"), "", TODAY, TODAY.minusDays(1), null, null, paper));
        refuses(
                Reason.TASKS,
                new WriteAgreement("Vår", List.of("Vi"), "x".repeat(10_001), TODAY, null, null, null, paper));
        assertThat(agreements.of(network)).isEmpty();

        AgreementId id = agreements.write(network, written("Vår", TODAY, null, null, paper));
        assertThat(agreements.get(network, id).file()).isNotNull();
    }

    @Test
    void theSecondOfTwoIsToldAndOverwritesNothing() {
        AgreementId id = agreements.write(network, written("Vår", TODAY, null, null, null));
        long seen = agreements.get(network, id).version();
        agreements.rewrite(network, id, seen, written("Den førstes", TODAY, null, null, null));

        assertThatExceptionOfType(AgreementRefused.class)
                .isThrownBy(() -> agreements.rewrite(network, id, seen, written("Den andres", TODAY, null, null, null)))
                .extracting(AgreementRefused::reason)
                .isEqualTo(Reason.CHANGED_BY_SOMEONE_ELSE);
        assertThat(agreements.get(network, id).title()).isEqualTo("Den førstes");
    }

    @Test
    void aMonthBeforeWhoeverReviewsItSeesSoUntilThereIsAnotherDate() {
        AgreementId id = agreements.write(network, written("Vår", TODAY, LocalDate.of(2026, 6, 15), member, null));
        clock.set(Instant.parse("2026-05-14T12:00:00Z"));
        assertThat(mine(member)).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(mine(member)).singleElement().satisfies(due -> {
            assertThat(due.agreement().id()).isEqualTo(id);
            assertThat(due.overdue()).isFalse();
        });
        assertThat(mine(chair)).isEmpty();
        assertThat(mine(stranger)).isEmpty();

        clock.set(Instant.parse("2027-01-01T12:00:00Z"));
        assertThat(mine(member))
                .singleElement()
                .satisfies(due -> assertThat(due.overdue()).isTrue());

        people.signIn(chair);
        agreements.rewrite(
                network,
                id,
                agreements.get(network, id).version(),
                written("Vår", TODAY, LocalDate.of(2028, 1, 1), member, null));
        assertThat(mine(member)).isEmpty();
    }

    @Test
    void anotherAgreementInForceEndsTheReviewOfTheOneBefore() {
        agreements.write(network, written("Vår", TODAY, TODAY, null, null));
        assertThat(mine(chair)).hasSize(1);
        people.signIn(chair);

        agreements.write(network, written("Neste", TODAY.plusDays(1), null, null, null));

        assertThat(mine(chair)).as("not in force yet").hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(mine(chair)).isEmpty();
    }

    @Test
    void whatIsValidFromALaterDayTakesThePlaceOfTodaysOnThatDay() {
        AgreementId now = agreements.write(network, written("Denne", TODAY.minusYears(1), null, null, null));
        AgreementId next = agreements.write(network, written("Neste", TODAY.plusDays(1), null, null, null));
        AgreementId after = agreements.write(network, written("Deretter", TODAY.plusYears(3), null, null, null));

        AgreementsStanding before = agreements.standing(network);
        assertThat(before.inForce()).extracting(Agreement::id).isEqualTo(now);
        assertThat(before.coming()).extracting(Agreement::id).containsExactly(next, after);
        assertThat(before.earlier()).isEmpty();

        clock.advance(Duration.ofDays(1));
        AgreementsStanding then = agreements.standing(network);
        assertThat(then.inForce()).extracting(Agreement::id).isEqualTo(next);
        assertThat(then.coming()).extracting(Agreement::id).containsExactly(after);
        assertThat(then.earlier()).extracting(Agreement::id).containsExactly(now);
    }

    @Test
    void anAgreementThatRunsOutIsToBeReviewedByThenAndSaysThatItHas() {
        WriteAgreement until =
                new WriteAgreement("Vår", List.of("Tromsø kommune"), "", TODAY, TODAY.plusMonths(2), null, null, null);
        agreements.write(network, until);
        assertThat(mine(chair)).isEmpty();

        clock.advance(Duration.ofDays(40));
        assertThat(mine(chair)).singleElement().satisfies(due -> {
            assertThat(due.agreement().reviewDue()).isEqualTo(TODAY.plusMonths(2));
            assertThat(due.overdue()).isFalse();
        });
        people.signIn(chair);
        assertThat(agreements.standing(network).ranOut()).isFalse();
        clock.advance(Duration.ofDays(40));
        people.signIn(chair);
        assertThat(agreements.standing(network).ranOut()).isTrue();
        assertThat(mine(chair)).hasSize(1);
    }

    @Test
    void whereWhoeverReviewsItHasLeftThoseWhoLeadDo() {
        agreements.write(network, written("Vår", TODAY, TODAY, member, null));
        networks.takeOut(network, member);
        assertThat(mine(chair)).hasSize(1);
        assertThat(mine(member)).isEmpty();

        people.signIn(people.administrator());
        networks.letIn(network, member);
        desk.leadBy(network, networks.details(network).version(), null);
        people.signIn(member);
        assertThat(reviews.mine()).as("named again, and there again").hasSize(1);
        assertThat(mine(chair)).isEmpty();
    }

    private List<ReviewDue> mine(AccountId account) {
        people.signIn(account);
        return reviews.mine();
    }

    private ReceivedFile pdf() {
        return agreements.receive(network, "avtale.pdf", new ByteArrayInputStream(Samples.pdf()), Samples.pdf().length);
    }

    private static WriteAgreement written(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate reviewBy,
            @Nullable AccountId reviewer,
            @Nullable ReceivedFile file) {
        return new WriteAgreement(
                title,
                List.of(" Tromsø kommune", "", "Et helseforetak"),
                "- Kommunen: kurs",
                from,
                null,
                reviewBy,
                reviewer,
                file);
    }

    private void refuses(Reason reason, WriteAgreement command) {
        assertThatExceptionOfType(AgreementRefused.class)
                .isThrownBy(() -> agreements.write(network, command))
                .extracting(AgreementRefused::reason)
                .isEqualTo(reason);
    }

    private void refusesFile(MaterialRefused.Reason reason, String name, byte[] bytes) {
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(() -> agreements.receive(network, name, new ByteArrayInputStream(bytes), bytes.length))
                .extracting(MaterialRefused::reason)
                .isEqualTo(reason);
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
    }

    private MockHttpServletResponse fetch(AccountId account, NetworkId from, AgreementId id) throws Exception {
        people.signIn(account);
        return web.perform(get("/arbeid/nettverk/" + from.value() + "/avtaler/" + id.value() + "/fil")
                        .with(user(account.toString()).roles("NETWORK_MEMBER")))
                .andReturn()
                .getResponse();
    }
}
