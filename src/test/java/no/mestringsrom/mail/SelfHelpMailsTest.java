package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.selfhelp.Evening;
import no.mestringsrom.selfhelp.EveningComes;
import no.mestringsrom.selfhelp.GroupInvitations;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.OwnPlace;
import no.mestringsrom.selfhelp.Rhythm;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.TestGroups;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies in the outbox about groups that go on: no more, and no longer, than it takes to bring it. */
@ServiceTest
class SelfHelpMailsTest {

    private static final Pattern INVITATION = Pattern.compile("/gruppeinvitasjon/([\\w-]+)");
    private static final Pattern ADDRESS = Pattern.compile("/gruppeadresse/([\\w-]+)");

    @Autowired
    SelfHelpGroups groups;

    @Autowired
    GroupInvitations invitations;

    @Autowired
    OwnPlace own;

    @Autowired
    TestGroups test;

    @Autowired
    MailMessages messages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    final Server server = new Server();
    Postman postman;
    String kari;
    String ola;
    String nils;
    String olasAddress;
    String per = UUID.randomUUID() + "@eksempel.no";

    @BeforeEach
    void aGroupOfThreeThatHasBeenToldSo() {
        messages.deleteAllInBatch();
        postman = new Postman(messages, List.of(server), new TransactionTemplate(transactions), clock);
        Map<String, String> members = test.formed("Kari", "Ola", "Nils");
        kari = members.get("Kari");
        ola = members.get("Ola");
        nils = members.get("Nils");
        olasAddress = test.addressOf(ola);
        postman.sendAllDue();
        assertThat(server.subjects(olasAddress)).contains("Dere kan fortsette å møtes");
        server.taken.clear();
    }

    @AfterEach
    void stop() throws Exception {
        postman.destroy();
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("Who is in a group is not kept in the outbox: what has gone, or is given up, is deleted")
    void nothingIsKept() {
        assertThat(waiting(olasAddress)).isEmpty();
        meet();
        assertThat(waiting(olasAddress)).hasSize(1);
        server.answer = Carrier.Outcome.REFUSED;
        postman.sendAllDue();
        assertThat(waiting(olasAddress)).isEmpty();
    }

    @Test
    void whoLeavesIsWrittenNothingMoreButWhatTakesTheMeetingsOutOfTheCalendar() {
        meet();
        own.keepInCalendar(ola, true);
        groups.callOff(kari, first().id(), true);
        assertThat(waiting(olasAddress)).hasSize(3);

        groups.leave(ola);
        assertThat(waiting(olasAddress)).containsExactly("Du er ute av gruppa");
        postman.sendAllDue();
        assertThat(waiting(olasAddress)).isEmpty();
    }

    @Test
    void ofAGroupThatHasEndedOnlyThatItHasEndedIsOnItsWay() {
        String karisAddress = test.addressOf(kari);
        invitations.propose(kari, "Per", per);
        invitations.agree(ola, groups.page(ola).invited().getFirst().id());
        meet();
        assertThat(waiting(karisAddress)).isNotEmpty();
        groups.leave(ola);
        assertThat(waiting(per)).hasSize(1);
        groups.leave(nils);
        assertThat(waiting(karisAddress)).containsExactly("Gruppa er avsluttet");
        assertThat(waiting(per)).as("there is nothing to come to").isEmpty();
    }

    @Test
    void whoeverSaysNoOrIsNotAskedAfterAllIsNotInTheOutboxEither() {
        invite();
        postman.sendAllDue();
        invitations.decline(server.link(per, INVITATION));
        assertThat(waiting(per)).isEmpty();

        invite();
        assertThat(waiting(per)).hasSize(1);
        invitations.takeBack(ola, groups.page(ola).invited().getFirst().id());
        assertThat(waiting(per)).isEmpty();
    }

    @Test
    @DisplayName("However long the mail server is away, the last word comes last")
    void theLastWordComesLast() {
        meet();
        postman.sendAllDue();
        server.taken.clear();

        server.answer = Carrier.Outcome.NOT_NOW;
        groups.callOff(kari, first().id(), true);
        for (int tries = 0; tries < 60; tries++) {
            postman.sendAllDue();
            clock.advance(Duration.ofSeconds(20));
        }
        groups.callOff(kari, first().id(), false);
        server.answer = Carrier.Outcome.TAKEN;
        postman.sendAllDue();
        clock.advance(MailMessage.LONGEST_WAIT);
        postman.sendAllDue();
        assertThat(server.subjects(olasAddress))
                .containsExactly("Gruppa møtes ikke som planlagt", "Gruppa møtes likevel");
    }

    @Test
    void nobodyIsRemindedOfAnEveningThatHasBeen() {
        meet();
        postman.sendAllDue();
        server.taken.clear();
        Evening evening = first();
        GroupPage page = groups.page(kari);
        clock.set(evening.startsAt().minusHours(5).atZone(GroupPage.ZONE).toInstant());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new EveningComes(
                        page.group(), page.service(), evening, List.of(evening), List.of(own.kept(ola)))));
        assertThat(waiting(olasAddress)).containsExactly("Snart møtes gruppa");

        clock.set(evening.startsAt().atZone(GroupPage.ZONE).toInstant());
        postman.sendAllDue();
        assertThat(server.subjects(olasAddress)).isEmpty();
        assertThat(waiting(olasAddress)).isEmpty();
    }

    @Test
    void whatWaitsForAnAddressThatIsMendedGoesToTheNewOne() {
        String wanted = UUID.randomUUID() + "@eksempel.no";
        own.moveTo(ola, wanted);
        postman.sendAllDue();
        meet();
        assertThat(own.confirm(server.link(wanted, ADDRESS))).isTrue();
        assertThat(waiting(olasAddress)).containsExactly("Adressen din er byttet");
        assertThat(waiting(wanted)).containsExactlyInAnyOrder("Når gruppa møtes", "Her er lenken din");
        groups.leave(ola);
        assertThat(waiting(olasAddress)).as("in case it was not them").containsExactly("Adressen din er byttet");
    }

    private void invite() {
        invitations.propose(kari, "Per", per);
        invitations.agree(ola, groups.page(ola).invited().getFirst().id());
    }

    private void meet() {
        LocalDateTime start = LocalDateTime.ofInstant(clock.instant(), GroupPage.ZONE)
                .toLocalDate()
                .plusDays(3)
                .atTime(18, 0);
        groups.meet(kari, groups.page(kari).revision(), new Rhythm(start, 1, 60));
    }

    private Evening first() {
        return groups.page(kari).evenings().getFirst();
    }

    /** Subjects of what lies in the outbox to an address about a group, sent or not. */
    private List<String> waiting(String address) {
        return database.sql("select subject from mail_message where recipient = ? and kind = 'SELFHELP'"
                        + " order by created_at, subject")
                .param(address)
                .query(String.class)
                .list();
    }

    private static final class Server implements Carrier {

        final List<Parcel> taken = new ArrayList<>();
        Outcome answer = Outcome.TAKEN;

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome deliver(Parcel letter) {
            if (answer == Outcome.TAKEN) {
                taken.add(letter);
            }
            return answer;
        }

        List<String> subjects(String address) {
            return taken.stream()
                    .filter(letter -> letter.recipient().equals(address))
                    .map(Parcel::subject)
                    .toList();
        }

        String link(String address, Pattern kind) {
            return taken.stream()
                    .filter(letter -> letter.recipient().equals(address))
                    .map(letter -> kind.matcher(letter.body()))
                    .filter(Matcher::find)
                    .map(link -> link.group(1))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
