package no.mestringsrom.selfhelp;

import static no.mestringsrom.selfhelp.GoingOnTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.TestTexting;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody new comes to a group, because its members want it. */
@ServiceTest
class NewcomersTest {

    private static final Pattern LINK = Pattern.compile("/gruppeinvitasjon/([\\w-]+)");

    @Autowired
    GroupInvitations invitations;

    @Autowired
    SelfHelpGroups groups;

    @Autowired
    UnansweredAddresses unanswered;

    @Autowired
    TestGroups test;

    @Autowired
    TestTexting texting;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    String kari;
    String ola;
    String per;

    @BeforeEach
    void aGroup() {
        Map<String, String> members = test.formed("Kari", "Ola");
        kari = members.get("Kari");
        ola = members.get("Ola");
        per = UUID.randomUUID() + "@eksempel.no";
    }

    @Test
    @DisplayName("One names somebody, one more agrees, and then the person is asked and says yes")
    void theGroupDecides() {
        invitations.propose(kari, "Per", "  " + per.toUpperCase(Locale.ROOT));
        assertThat(test.mailsAt(per)).as("nobody else has agreed").isEmpty();
        assertThat(String.join("\n", test.mailsTo(ola))).contains("Kari vil gjerne invitere Per", "/gruppe/" + ola);
        refuses(Reason.ANOTHER_HAS_TO_AGREE, () -> invitations.agree(kari, open(kari)));

        invitations.agree(ola, open(ola));
        invitations.agree(ola, open(ola));
        assertThat(test.mailsAt(per))
                .singleElement()
                .asString()
                .contains("Kari vil gjerne ha deg med", "Ingen ansatte er med", "du trenger ikke å si ja")
                .doesNotContain("Ola", "Diabetes");
        GroupInvitations.Invited told = invitations.invitation(token());
        assertThat(told.people()).isEqualTo(2);
        assertThat(told.name()).isEqualTo("Per");

        String token = token();
        String own = invitations.accept(token, "Per P.");
        assertThat(groups.page(own).members())
                .extracting(GroupPage.Member::name)
                .containsExactlyInAnyOrder("Kari", "Ola", "Per P.");
        assertThat(groups.page(kari).invited()).isEmpty();
        assertThat(rows()).as("the invitation and the address in it are gone").isZero();
        assertThat(test.mailsAt(per))
                .as("what waited to ask them is taken back")
                .singleElement()
                .asString()
                .contains("/gruppe/" + own);
        for (String other : List.of(kari, ola)) {
            assertThat(String.join("\n", test.mailsTo(other)))
                    .contains("Per P. har sagt ja")
                    .doesNotContain(own);
        }
        refuses(Reason.INVITATION_OVER, () -> invitations.accept(token, "Per"));
        refuses(Reason.INVITATION_OVER, () -> invitations.invitation(token));
    }

    @Test
    void whoSaysNoAndWhoIsNotWantedAfterAllIsForgottenAtOnce() {
        invite();
        String first = token();
        invitations.decline(first);
        assertThat(rows()).isZero();
        refuses(Reason.INVITATION_OVER, () -> invitations.decline(first));

        invite();
        String second = token();
        invitations.takeBack(ola, open(ola));
        invitations.takeBack(ola, InvitationId.random());
        assertThat(rows()).isZero();
        refuses(Reason.INVITATION_OVER, () -> invitations.accept(second, "Per"));
        assertThat(groups.page(kari).members()).hasSize(2);
    }

    @Test
    void anInvitationEndsByItselfAndWithWhoeverMadeIt() {
        invite();
        clock.advance(GroupInvitation.GOOD.minusSeconds(1));
        assertThat(invitations.invitation(token()).name()).isEqualTo("Per");
        clock.advance(Duration.ofSeconds(1));
        refuses(Reason.UNKNOWN_LINK, () -> invitations.accept(token(), "Per"));
        assertThat(groups.page(ola).invited()).isEmpty();
        unanswered.forget();
        assertThat(rows()).isZero();

        invitations.propose(kari, "Per", per);
        clock.advance(GroupInvitation.GOOD);
        unanswered.forget();
        assertThat(rows()).as("nobody agreed").isZero();

        invite();
        invitations.propose(ola, "Siri", UUID.randomUUID() + "@eksempel.no");
        invitations.agree(kari, open(kari, "Siri"));
        String asked = token();
        groups.leave(ola);
        assertThat(rows())
                .as("the group is no more, and nobody is asked to come to it")
                .isZero();
        refuses(Reason.INVITATION_OVER, () -> invitations.accept(asked, "Per"));
    }

    @Test
    void nobodyIsWrittenToWhoCantBeOrIsAskedAlready() {
        refuses(Reason.ADDRESS_INVALID, () -> invitations.propose(kari, "Per", "per"));
        refuses(Reason.ADDRESS_INVALID, () -> invitations.propose(kari, "Per", "41234567"));
        refuses(Reason.NAME_MISSING, () -> invitations.propose(kari, " ", per));
        refuses(Reason.NAME_TOO_LONG, () -> invitations.propose(kari, "x".repeat(101), per));
        invitations.propose(kari, "Per", per);
        refuses(Reason.INVITED_ALREADY, () -> invitations.propose(ola, "Per", per));
        for (int more = 1; more < GroupInvitations.MOST; more++) {
            invitations.propose(kari, "En til", UUID.randomUUID() + "@eksempel.no");
        }
        refuses(
                Reason.TOO_MANY_INVITED,
                () -> invitations.propose(ola, "Én for mye", UUID.randomUUID() + "@eksempel.no"));
        assertThat(rows()).isEqualTo(GroupInvitations.MOST);
    }

    @Test
    void aMobileNumberIsAskedByTextMessageWhereThereAreSome() {
        texting.turnOn();
        try {
            invitations.propose(kari, "Per", "412 34 567");
            invitations.agree(ola, open(ola));
        } finally {
            texting.turnOff();
        }
        assertThat(test.mailsAt("+4741234567")).anyMatch(sms -> sms.contains("Kari vil gjerne ha deg med"));
    }

    @Test
    @DisplayName(
            "Whose address it is, only whoever holds the link is told; and a member who had lost theirs is sent it again")
    void whoIsInAlreadyIsToldSo() {
        invitations.propose(kari, "Ola igjen", test.addressOf(ola));
        invitations.agree(ola, open(ola));
        int karis = test.mailsTo(kari).size();
        String token = links.sign(LinkPurpose.SELFHELP_INVITATION, idOf("Ola igjen"));
        refuses(Reason.IN_ALREADY, () -> invitations.accept(token, "Ola"));
        assertThat(test.mailsTo(ola)).anyMatch(mail -> mail.contains("Her er lenken din på nytt"));
        assertThat(test.mailsTo(kari)).hasSize(karis);
        assertThat(groups.page(kari).members()).hasSize(2);
        assertThat(rows()).isZero();
    }

    @Test
    void strangersNeitherInviteNorAgreeNorComeIn() {
        invitations.propose(kari, "Per", per);
        InvitationId id = open(kari);
        String early = links.sign(LinkPurpose.SELFHELP_INVITATION, id.value());
        refuses(Reason.INVITATION_OVER, () -> invitations.invitation(early));
        refuses(Reason.INVITATION_OVER, () -> invitations.accept(early, "Per"));
        String anne = test.formed("Anne", "Berit").get("Anne");
        invitations.agree(anne, id);
        invitations.takeBack(anne, id);
        assertThat(groups.page(kari).invited())
                .singleElement()
                .satisfies(one -> assertThat(one.agreed()).isFalse());
        assertThat(groups.page(anne).invited()).isEmpty();

        invitations.agree(ola, id);
        for (LinkPurpose purpose : LinkPurpose.values()) {
            if (purpose != LinkPurpose.SELFHELP_INVITATION) {
                refuses(Reason.UNKNOWN_LINK, () -> invitations.accept(links.sign(purpose, id.value()), "Per"));
            }
            refuses(Reason.UNKNOWN_LINK, () -> groups.page(links.sign(purpose, id.value())));
        }
        refuses(Reason.UNKNOWN_LINK, () -> invitations.propose("forged", "Per", per));
        refuses(Reason.UNKNOWN_LINK, () -> invitations.agree(token(), id));
    }

    @Test
    @DisplayName("Pressed twice at once somebody comes in once")
    void oneAnswer() throws Exception {
        invite();
        String token = token();
        Callable<Boolean> yes = () -> {
            try {
                invitations.accept(token, "Per");
                return true;
            } catch (SelfHelpRefused gone) {
                return false;
            }
        };
        try (ExecutorService presses = Executors.newFixedThreadPool(2)) {
            int let = 0;
            for (Future<Boolean> done : presses.invokeAll(List.of(yes, yes))) {
                let += done.get() ? 1 : 0;
            }
            assertThat(let).isOne();
        }
        assertThat(groups.page(kari).members()).hasSize(3);
    }

    private void invite() {
        invitations.propose(kari, "Per", per);
        invitations.agree(ola, open(ola, "Per"));
    }

    private InvitationId open(String token) {
        return groups.page(token).invited().getFirst().id();
    }

    private InvitationId open(String token, String name) {
        return groups.page(token).invited().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID idOf(String name) {
        return open(kari, name).value();
    }

    /** In the newest letter to whoever is invited: those before lead nowhere, or it is the only one. */
    private String token() {
        String found = null;
        for (String mail : test.mailsAt(per)) {
            Matcher link = LINK.matcher(mail);
            if (link.find() && (found == null || isOpen(link.group(1)))) {
                found = link.group(1);
            }
        }
        return String.valueOf(found);
    }

    private boolean isOpen(String token) {
        try {
            invitations.invitation(token);
            return true;
        } catch (SelfHelpRefused closed) {
            return false;
        }
    }

    private int rows() {
        return database.sql("select count(*) from selfhelp_invitation where email = ? or group_id = coalesce("
                        + "(select group_id from selfhelp_member where id = ?), ?)")
                .param(per)
                .param(links.open(LinkPurpose.SELFHELP, kari))
                .param(UUID.randomUUID())
                .query(Integer.class)
                .single();
    }
}
