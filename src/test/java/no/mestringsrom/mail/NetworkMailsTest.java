package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.network.AgreementId;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.WriteAgreement;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class NetworkMailsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Autowired
    NetworkMails mails;

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    Agreements agreements;

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    AccountId ann;
    AccountId ben;
    NetworkId network;

    @BeforeEach
    void aNetworkWithoutAChair() {
        ann = people.someone("Ann Prøve");
        ben = people.someone("Ben Prøve");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nettverk nord", "Lære av hverandre.", Set.of("5501")));
        networks.letIn(network, ann);
        networks.letIn(network, ben);
        people.signIn(ann);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverReviewsTheAgreementIsToldOnceAMonthBefore() {
        agreements.write(network, written(TODAY.plusMonths(1).plusDays(1), ben));
        mails.remind();
        assertThat(to(ben)).isEmpty();

        clock.advance(Duration.ofDays(1));
        mails.remind();
        assertThat(to(ben)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("En avtale skal gjennomgås");
            assertThat(mail.body())
                    .contains("Samarbeidsavtalen", "Nettverk nord", "10. april 2026")
                    .contains("http://localhost/arbeid/nettverk/" + network.value());
        });
        assertThat(to(ann)).isEmpty();

        // Longer than the outbox remembers.
        clock.advance(Duration.ofDays(60));
        outbox.forgetOld();
        mails.remind();
        assertThat(to(ben)).isEmpty();
    }

    @Test
    void anotherDateIsToldAnew() {
        AgreementId id = agreements.write(network, written(TODAY, ben));
        mails.remind();
        agreements.rewrite(network, id, agreements.get(network, id).version(), written(TODAY.plusDays(9), ben));
        mails.remind();
        mails.remind();

        assertThat(to(ben)).hasSize(2);
    }

    @Test
    void whoeverTakesItOverIsToldToo() {
        AgreementId id = agreements.write(network, written(TODAY, ben));
        mails.remind();
        agreements.rewrite(network, id, agreements.get(network, id).version(), written(TODAY, ann));
        mails.remind();

        assertThat(to(ben)).hasSize(1);
        assertThat(to(ann)).hasSize(1);
    }

    @Test
    void whereNobodyIsNamedThoseWhoLeadAreTold() {
        agreements.write(network, written(TODAY, null));
        mails.remind();

        assertThat(to(ann)).hasSize(1);
        assertThat(to(ben)).hasSize(1);
    }

    @Test
    void whoeverReviewsItWithoutLeadingIsToldWhomToAsk() {
        people.signIn(people.administrator());
        desk.leadBy(network, networks.details(network).version(), ann);
        people.signIn(ann);
        agreements.write(network, written(TODAY, ben));
        mails.remind();

        assertThat(to(ben))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("be så den som leder nettverket")
                        .doesNotContain("Sett så en ny dato"));
    }

    private static WriteAgreement written(LocalDate reviewBy, @Nullable AccountId reviewer) {
        return new WriteAgreement("Samarbeidsavtalen", List.of("Vi"), "", TODAY, null, reviewBy, reviewer, null);
    }

    private List<OutboxMail> to(AccountId account) {
        String email = accounts.get(account).email();
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(email))
                .toList();
    }
}
