package no.mestringsrom.selfhelp;

import static no.mestringsrom.selfhelp.GoingOnTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class SelfHelpGroupsTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    SelfHelpGroups groups;

    @Autowired
    HelpDesk desk;

    @Autowired
    GroupCare care;

    @Autowired
    NextEvenings evenings;

    @Autowired
    QuietGroups quiet;

    @Autowired
    OldHelpRequests old;

    @Autowired
    TestGroups test;

    @Autowired
    TestPeople people;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    Asked asked;
    String kari;
    String ola;
    String nils;
    LocalDate formed;

    @BeforeEach
    void aGroup() {
        asked = test.asked("Kari", "Ola", "Nils");
        Map<String, String> members = test.formed(asked);
        kari = members.get("Kari");
        ola = members.get("Ola");
        nils = members.get("Nils");
        formed = LocalDate.ofInstant(clock.instant(), OSLO);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void allAreEqualsAndAnyOfThemSaysWhenTheyMeet() {
        Rhythm rhythm = new Rhythm(inDays(3), 2, 60);
        groups.meet(ola, revision(ola), rhythm);

        GroupPage page = groups.page(kari);
        assertThat(page.rhythm()).contains(rhythm);
        assertThat(page.evenings()).hasSize(3).allMatch(evening -> evening.minutes() == 60);
        assertThat(String.join("\n", test.mailsTo(kari)))
                .contains("Ola har skrevet opp når dere møtes", "Annenhver uke");

        int told = test.mailsTo(kari).size();
        groups.meet(ola, revision(ola), rhythm);
        assertThat(test.mailsTo(kari)).hasSize(told);
        refuses(Reason.START_IN_THE_PAST, () -> groups.meet(ola, revision(ola), new Rhythm(inDays(-1), 1, 60)));
        refuses(Reason.START_TOO_FAR_AHEAD, () -> groups.meet(ola, revision(ola), new Rhythm(inDays(200), 1, 60)));
    }

    @Test
    @DisplayName("Of two who change the same thing at once the second is told, and nothing of the first is lost")
    void theSecondIsTold() {
        long read = revision(kari);
        assertThat(revision(ola)).isEqualTo(read);
        groups.agreeOn(kari, read, "Tirsdagsgruppa", "Vi hører på hverandre.");

        refuses(Reason.CHANGED_BY_SOMEONE_ELSE, () -> groups.agreeOn(ola, read, "Noe annet", "Andre regler"));
        refuses(Reason.CHANGED_BY_SOMEONE_ELSE, () -> groups.meet(ola, read, new Rhythm(inDays(3), 1, 60)));
        groups.agreeOn(kari, read, "Tirsdagsgruppa", "Vi hører på hverandre.");

        assertThat(groups.page(ola).name()).isEqualTo("Tirsdagsgruppa");
        assertThat(groups.page(ola).rules()).isEqualTo("Vi hører på hverandre.");
    }

    @Test
    void anEveningIsCalledOffAndHeldAfterAllAndEverybodyIsToldOnce() {
        groups.meet(kari, revision(kari), new Rhythm(inDays(3), 1, 60));
        EveningId first = groups.page(kari).evenings().getFirst().id();
        int told = test.mailsTo(nils).size();
        groups.callOff(kari, first, true);
        groups.callOff(ola, first, true);

        assertThat(groups.page(ola).next().map(Evening::startsAt)).contains(inDays(10));
        assertThat(test.mailsTo(nils)).hasSize(told + 1);
        assertThat(String.join("\n", test.mailsTo(nils))).contains("Kari har avlyst");

        groups.callOff(ola, first, false);
        assertThat(groups.page(kari).next().map(Evening::id)).contains(first);
        clock.advance(Duration.ofDays(4));
        refuses(Reason.EVENING_IS_PAST, () -> groups.callOff(kari, first, true));
        refuses(Reason.EVENING_IS_PAST, () -> groups.callOff(kari, EveningId.random(), true));
    }

    @Test
    @DisplayName(
            "Agreeing on a day that was called off, as it was before, holds it, and everybody is told of that and no other")
    void agreeingAsBeforeHoldsTheDayThatWasCalledOff() {
        Rhythm rhythm = new Rhythm(inDays(3), 1, 60);
        groups.meet(kari, revision(kari), rhythm);
        List<Evening> planned = groups.page(kari).evenings();
        groups.callOff(kari, planned.getFirst().id(), true);
        groups.callOff(kari, planned.get(1).id(), true);
        int told = test.mailsTo(nils).size();
        clock.advance(Duration.ofSeconds(1));

        groups.meet(ola, revision(ola), rhythm);
        groups.meet(ola, revision(ola), rhythm);
        assertThat(groups.page(kari).evenings()).extracting(Evening::calledOff).containsExactly(false, true, false);
        assertThat(test.mailsTo(nils)).hasSize(told + 1);
        assertThat(test.mailsTo(nils).getLast())
                .contains("Ola har skrevet opp når dere møtes", day(planned.getFirst()), day(planned.getLast()))
                .doesNotContain(day(planned.get(1)));
    }

    @Test
    void whoLeavesIsDeletedAtOnceAndOneAloneIsNoGroup() {
        groups.leave(ola);
        refuses(Reason.UNKNOWN_LINK, () -> groups.page(ola));
        refuses(Reason.UNKNOWN_LINK, () -> groups.leave(ola));
        assertThat(groups.page(kari).members()).hasSize(2);
        assertThat(rows("selfhelp_member", links.open(LinkPurpose.SELFHELP, ola)))
                .isZero();

        String address = database.sql("select email from selfhelp_member where id = ?")
                .param(links.open(LinkPurpose.SELFHELP, kari))
                .query(String.class)
                .single();
        groups.leave(nils);
        refuses(Reason.UNKNOWN_LINK, () -> groups.page(kari));
        assertThat(test.members(asked)).isEmpty();
        assertThat(database.sql(
                                "select body from mail_message where recipient = ? and body like '%én alene er ingen gruppe%'")
                        .param(address)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "A call for help reaches the coordinators of the service, who see its words and nothing else of the group")
    void helpIsAskedForAndAnswered() {
        UUID form = UUID.randomUUID();
        groups.askForHelp(kari, form, "Det er en som roper.", true);
        groups.askForHelp(kari, form, "Det er en som roper.", true);
        groups.askForHelp(ola, UUID.randomUUID(), "Jeg er redd.", false);

        people.signIn(people.coordinator(asked.service().value()));
        List<HelpRequestDetails> open =
                desk.open().stream().map(one -> desk.request(one.id())).toList();
        assertThat(open)
                .extracting(HelpRequestDetails::words)
                .containsExactlyInAnyOrder("Det er en som roper.", "Jeg er redd.");
        HelpRequestDetails named =
                open.stream().filter(one -> one.name() != null).findFirst().orElseThrow();
        assertThat(named.name()).isEqualTo("Kari");
        HelpRequestDetails nameless =
                open.stream().filter(one -> one.name() == null).findFirst().orElseThrow();
        assertThat(database.sql("select email from selfhelp_help_request where id = ?")
                        .param(nameless.id().value())
                        .query((row, number) -> String.valueOf(row.getString("email")))
                        .single())
                .isEqualTo("null");

        desk.answer(named.id(), "Jeg ringer deg i dag.");
        assertThat(String.join("\n", test.mailsTo(kari))).contains("Jeg ringer deg i dag.");
        refuses(Reason.ANSWERED_ALREADY, () -> desk.answer(named.id(), "Igjen"));
        int told = test.mailsTo(ola).size();
        desk.answer(nameless.id(), "Snakket med alle.");
        assertThat(test.mailsTo(ola)).hasSize(told);
        assertThat(desk.open()).isEmpty();

        assertThat(logged("call for help", named.id())).isOne();
        desk.endGroup(named.id());
        desk.endGroup(named.id());
        assertThat(logged("group ended", named.id())).isOne();
        assertThat(desk.request(named.id()).groupGoesOn()).isFalse();
        refuses(Reason.UNKNOWN_LINK, () -> groups.page(kari));
    }

    @Test
    @DisplayName("Of two coordinators who answer at once the second is told that somebody was first")
    void oneAnswers() throws Exception {
        UUID form = UUID.randomUUID();
        groups.askForHelp(kari, form, "Hjelp", true);
        AccountId coordinator = people.coordinator(asked.service().value());
        Callable<Optional<Reason>> answer = () -> {
            people.signIn(coordinator);
            try {
                desk.answer(new HelpRequestId(form), "Jeg ringer.");
                return Optional.empty();
            } catch (SelfHelpRefused refused) {
                return Optional.of(refused.reason());
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
        List<Optional<Reason>> said = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Optional<Reason>> one : two.invokeAll(List.of(answer, answer))) {
                said.add(one.get());
            }
        }
        assertThat(said).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Reason.ANSWERED_ALREADY));
    }

    @Test
    @DisplayName("Coordinators of other services, hosts, administrators and nobody at all are denied")
    void isForTheServicesCoordinatorsAlone() {
        UUID form = UUID.randomUUID();
        groups.askForHelp(kari, form, "Hjelp", true);
        HelpRequestId id = new HelpRequestId(form);
        for (AccountId stranger :
                List.of(people.coordinator(UUID.randomUUID()), people.administrator(), people.someone("Nina"))) {
            people.signIn(stranger);
            assertThat(desk.open()).isEmpty();
            denied(() -> desk.request(id));
            denied(() -> desk.answer(id, "Hei"));
            denied(() -> desk.endGroup(id));
        }
        SecurityContextHolder.clearContext();
        assertThat(desk.open()).isEmpty();
        denied(() -> desk.request(id));
        assertThat(logged("call for help", id)).isZero();
    }

    @Test
    void linksForOtherThingsAndOfOtherGroupsOpenNothing() {
        UUID member = links.open(LinkPurpose.SELFHELP, kari);
        for (LinkPurpose purpose : LinkPurpose.values()) {
            if (purpose != LinkPurpose.SELFHELP) {
                refuses(Reason.UNKNOWN_LINK, () -> groups.page(links.sign(purpose, member)));
            }
        }
        refuses(Reason.UNKNOWN_LINK, () -> groups.page("forged"));
        refuses(Reason.UNKNOWN_LINK, () -> groups.page(links.sign(LinkPurpose.SELFHELP, UUID.randomUUID())));
        String stranger = test.formed("Anne", "Berit").get("Anne");
        groups.meet(kari, revision(kari), new Rhythm(inDays(3), 1, 60));
        EveningId evening = groups.page(kari).evenings().getFirst().id();
        refuses(Reason.EVENING_IS_PAST, () -> groups.callOff(stranger, evening, true));
        assertThat(groups.page(stranger).members())
                .extracting(GroupPage.Member::name)
                .containsExactlyInAnyOrder("Anne", "Berit");
    }

    @Test
    void theNextEveningsComeByThemselvesAndAreRemindedOfOnce() {
        groups.meet(kari, revision(kari), new Rhythm(inDays(3), 1, 60));
        int told = test.mailsTo(ola).size();
        evenings.seeTo();
        assertThat(test.mailsTo(ola)).hasSize(told);
        clock.set(
                inDays(3).toLocalDate().minusDays(1).atTime(10, 0).atZone(OSLO).toInstant());
        evenings.seeTo();
        evenings.seeTo();
        assertThat(test.mailsTo(ola)).hasSize(told + 1);
        assertThat(String.join("\n", test.mailsTo(ola))).contains("Gruppa møtes");

        clock.advance(Duration.ofDays(2));
        evenings.seeTo();
        assertThat(groups.page(kari).evenings()).hasSize(3);
    }

    @Test
    void aSilentGroupIsWarnedAndAMonthLaterForgottenUnlessSomebodyWantsItKept() {
        clock.advance(Duration.ofDays(160));
        quiet.forget();
        quiet.forget();
        assertThat(groups.page(kari).quiet()).isTrue();
        assertThat(test.mailsTo(kari).stream().filter(mail -> mail.contains("Det er lenge siden gruppa møttes")))
                .hasSize(1);
        groups.goOn(kari);
        assertThat(groups.page(ola).quiet()).isFalse();
        clock.advance(Duration.ofDays(32));
        quiet.forget();
        assertThat(groups.page(kari).members()).hasSize(3);

        clock.advance(Duration.ofDays(130));
        quiet.forget();
        clock.advance(Duration.ofDays(32));
        quiet.forget();
        assertThat(test.members(asked)).isEmpty();
    }

    @Test
    void callsForHelpAreKeptForAYear() {
        UUID form = UUID.randomUUID();
        groups.askForHelp(kari, form, "Hjelp", true);
        clock.advance(Duration.ofDays(360));
        old.forget();
        assertThat(rows("selfhelp_help_request", form)).isEqualTo(1);
        clock.advance(Duration.ofDays(10));
        old.forget();
        assertThat(rows("selfhelp_help_request", form)).isZero();
    }

    private int logged(String what, HelpRequestId subject) {
        return database.sql("select count(*) from access_log where what = ? and subject_id = ?")
                .param(what)
                .param(subject.value())
                .query(Integer.class)
                .single();
    }

    private int rows(String table, UUID id) {
        return database.sql("select count(*) from " + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private long revision(String token) {
        return groups.page(token).revision();
    }

    private LocalDateTime inDays(int days) {
        return formed.plusDays(days).atTime(18, 0);
    }

    private static String day(Evening evening) {
        return Formats.date(Language.BOKMAL, evening.startsAt().toLocalDate());
    }

    private static void denied(ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }
}
