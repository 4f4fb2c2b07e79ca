package no.mestringsrom.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class NoticeBoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Autowired
    NoticeBoard board;

    @Autowired
    OldNotices rule;

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    NetworkId own;
    NetworkId others;
    AccountId tromso;
    AccountId balsfjord;
    AccountId stranger;

    @BeforeEach
    void twoNetworks() {
        people.signIn(people.administrator());
        own = networks.create(new CreateNetwork("Nettverk " + UUID.randomUUID(), "Lære", Set.of("5501", "5532")));
        others = networks.create(new CreateNetwork("Andre " + UUID.randomUUID(), "Lære", Set.of("1806")));
        tromso = people.someone("Tora Tilbyr");
        balsfjord = people.someone("Bjarne Balsfjord");
        stranger = people.someone("Nils Nabo");
        networks.letIn(own, tromso);
        networks.letIn(own, balsfjord);
        networks.letIn(others, stranger);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onePressMailsBothAndSaysWhoToTheAuthorAlone() {
        NoticeId notice = offer(tromso, TODAY.plusDays(30));
        AccountId third = people.someone("Tredje Medlem");
        people.signIn(people.administrator());
        networks.letIn(own, third);

        people.signIn(balsfjord);
        assertThat(board.open(own)).extracting(NoticeSummary::name).containsExactly("");
        board.answer(notice, " Tirsdager passer ");

        assertThat(mails(tromso)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Noen i nettverket har svart deg");
            assertThat(mail.body())
                    .contains(
                            "Bjarne Balsfjord har svart ja",
                            address(balsfjord),
                            "«Tirsdager passer»",
                            "tilbud om verter")
                    .contains("/arbeid/nettverk/" + own.value() + "/samarbeid")
                    .doesNotContain("KOLS", "sykepleier");
        });
        assertThat(mails(balsfjord))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("oppslaget til Tora Tilbyr", address(tromso)));
        people.signIn(tromso);
        assertThat(board.open(own)).singleElement().satisfies(read -> {
            assertThat(read.own()).isTrue();
            assertThat(read.answers())
                    .containsExactly(
                            new NoticeSummary.Answer("Bjarne Balsfjord", address(balsfjord), "Tirsdager passer"));
        });
        people.signIn(balsfjord);
        assertThat(board.open(own)).singleElement().satisfies(read -> {
            assertThat(read.answers()).hasSize(1);
            assertThat(read.name()).isEqualTo("Tora Tilbyr");
        });
        people.signIn(third);
        assertThat(board.open(own)).singleElement().satisfies(read -> {
            assertThat(read.answered()).isOne();
            assertThat(read.answers()).isEmpty();
            assertThat(read.name()).as("who knows COPD").isEmpty();
        });
    }

    @Test
    void nobodyAnswersTheirOwnOrTwiceOrWhatIsTakenDown() {
        NoticeId notice = offer(tromso, TODAY);
        refuses(Reason.OWN_NOTICE, () -> board.answer(notice, ""));
        people.signIn(balsfjord);
        board.answer(notice, "");
        refuses(Reason.ANSWERED_ALREADY, () -> board.answer(notice, ""));

        NoticeId over = offer(tromso, TODAY);
        board.close(over, NoticeStatus.AGREED);
        people.signIn(balsfjord);
        refuses(Reason.NOTICE_CLOSED, () -> board.answer(over, ""));

        NoticeId late = offer(tromso, TODAY);
        clock.advance(Duration.ofDays(1));
        people.signIn(balsfjord);
        refuses(Reason.NOTICE_CLOSED, () -> board.answer(late, ""));
        assertThat(board.open(own)).isEmpty();
    }

    @Test
    void aNoticeSaysSomethingAboutAMunicipalityOfTheNetworkForAYearAtMost() {
        people.signIn(tromso);
        refuses(Reason.MUNICIPALITY, () -> board.write(own, command("1806", "En sykepleier", TODAY)));
        refuses(Reason.WORDS_MISSING, () -> board.write(own, command("5501", "  ", TODAY)));
        refuses(Reason.DATE, () -> board.write(own, command("5501", "En", TODAY.minusDays(1))));
        refuses(
                Reason.DATE,
                () -> board.write(own, command("5501", "En", TODAY.plusYears(1).plusDays(1))));
        refuses(Reason.TOO_LONG, () -> board.write(own, command("5501", "x".repeat(1001), TODAY)));
        assertThat(board.open(own)).isEmpty();
    }

    @Test
    void anotherNetworksMembersSeeAndDoNothing() {
        NoticeId notice = offer(tromso, TODAY.plusDays(30));
        for (AccountId other : List.of(stranger, people.someone("Uten Nettverk"), people.administrator())) {
            people.signIn(other);
            denied(() -> board.open(own));
            denied(() -> board.write(own, command("5501", "En", TODAY)));
            denied(() -> board.answer(notice, ""));
            denied(() -> board.close(notice, NoticeStatus.WITHDRAWN));
        }
        people.signIn(stranger);
        denied(() -> board.answer(new NoticeId(UUID.randomUUID()), ""));
        assertThat(board.open(others)).isEmpty();
        assertThat(mails(tromso)).isEmpty();
    }

    @Test
    void theAuthorAndWhoeverLeadsTakeItDownAndNobodyElse() {
        people.signIn(tromso);
        desk.leadBy(own, networks.details(own).version(), balsfjord);
        AccountId third = people.someone("Tredje Medlem");
        people.signIn(people.administrator());
        networks.letIn(own, third);
        NoticeId first = offer(tromso, TODAY.plusDays(30));
        NoticeId second = offer(tromso, TODAY.plusDays(30));

        people.signIn(third);
        denied(() -> board.close(first, NoticeStatus.WITHDRAWN));
        people.signIn(balsfjord);
        board.close(first, NoticeStatus.WITHDRAWN);
        board.close(first, NoticeStatus.WITHDRAWN);
        assertThat(mails(tromso)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Oppslaget ditt i nettverket er tatt ned");
            assertThat(mail.body())
                    .contains("Bjarne Balsfjord", "tilbud om verter", address(balsfjord), "/samarbeid")
                    .doesNotContain("KOLS");
        });
        people.signIn(tromso);
        assertThat(board.open(own)).extracting(NoticeSummary::id).containsExactly(second);
        board.close(second, NoticeStatus.AGREED);
        assertThat(board.open(own)).isEmpty();
        assertThat(mails(tromso)).as("nobody is told what they did themselves").hasSize(1);
    }

    @Test
    void whatIsOverIsForgottenAMonthLaterWithItsAnswers() {
        NoticeId closed = offer(tromso, TODAY.plusDays(300));
        NoticeId passed = offer(tromso, TODAY.plusDays(2));
        NoticeId kept = offer(tromso, TODAY.plusDays(300));
        people.signIn(balsfjord);
        board.answer(closed, "Vi kan");
        people.signIn(tromso);
        board.close(closed, NoticeStatus.AGREED);

        clock.advance(Duration.ofDays(30));
        rule.forget();
        assertThat(rows()).isEqualTo(3);
        clock.advance(Duration.ofDays(3));
        assertThat(rule.forget()).isGreaterThanOrEqualTo(2);

        assertThat(rows()).isOne();
        people.signIn(tromso);
        assertThat(board.open(own))
                .extracting(NoticeSummary::id)
                .containsExactly(kept)
                .doesNotContain(passed);
        assertThat(database.sql("select count(*) from lending_answer where notice_id = ?")
                        .param(closed.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoHasLeftTheNetworkOffersNothingThere() {
        NoticeId notice = offer(tromso, TODAY.plusDays(30));
        people.signIn(people.administrator());
        networks.takeOut(own, tromso);

        people.signIn(balsfjord);
        assertThat(board.open(own)).isEmpty();
        refuses(Reason.NOTICE_CLOSED, () -> board.answer(notice, ""));
        assertThat(mails(tromso)).isEmpty();
    }

    private NoticeId offer(AccountId by, LocalDate until) {
        people.signIn(by);
        return board.write(own, command("5501", "En sykepleier som har holdt KOLS-kurs", until));
    }

    private static WriteNotice command(String municipality, String words, LocalDate until) {
        return new WriteNotice(Direction.OFFER, Lent.HOSTS, municipality, TargetGroup.COPD, "", "I høst", words, until);
    }

    private int rows() {
        return database.sql("select count(*) from lending_notice where network_id = ?")
                .param(own.value())
                .query(Integer.class)
                .single();
    }

    private String address(AccountId who) {
        return accounts.get(who).email();
    }

    private List<OutboxMail> mails(AccountId to) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address(to)))
                .toList();
    }

    private static void denied(Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed::run);
    }

    private static void refuses(Reason reason, Runnable deed) {
        assertThatExceptionOfType(LendingRefused.class)
                .isThrownBy(deed::run)
                .extracting(LendingRefused::reason)
                .isEqualTo(reason);
    }
}
