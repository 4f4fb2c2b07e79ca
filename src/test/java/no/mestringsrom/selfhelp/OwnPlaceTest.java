package no.mestringsrom.selfhelp;

import static no.mestringsrom.selfhelp.GoingOnTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

/** Where a member of a group is reached: another address counts when it has said yes. */
@ServiceTest
class OwnPlaceTest {

    private static final Pattern LINK = Pattern.compile("/gruppeadresse/([\\w-]+)");

    @Autowired
    OwnPlace own;

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
    String before;
    String wanted;

    @BeforeEach
    void aGroup() {
        Map<String, String> members = test.formed("Kari", "Ola");
        kari = members.get("Kari");
        before = test.addressOf(kari);
        wanted = UUID.randomUUID() + "@eksempel.no";
    }

    @Test
    void anAddressIsMendedWhenItHasSaidYes() {
        own.moveTo(kari, wanted);
        own.moveTo(kari, wanted);
        assertThat(test.mailsAt(wanted))
                .singleElement()
                .asString()
                .contains("Noen har skrevet denne adressen")
                .doesNotContain("Kari", "gruppa", "/gruppe/");
        assertThat(own.kept(kari).email()).isEqualTo(before);
        assertThat(own.isGood(asked(wanted))).isTrue();

        assertThat(own.confirm(asked(wanted))).isTrue();
        assertThat(own.kept(kari).email()).isEqualTo(wanted);
        assertThat(test.mailsAt(wanted)).anyMatch(mail -> mail.contains("/gruppe/" + kari));
        assertThat(test.mailsAt(before))
                .anySatisfy(mail -> assertThat(mail)
                        .contains("Vi skriver ikke lenger til deg her", "Var det ikke du?")
                        .doesNotContain("/gruppe/", wanted));
        assertThat(own.confirm(asked(wanted))).as("it works once").isFalse();
        assertThat(own.isGood(asked(wanted))).isFalse();
        assertThat(groups.page(kari).members()).hasSize(2);
    }

    @Test
    void aMobileNumberTakesThePlaceOfAnAddressAndOfTheCalendar() {
        own.keepInCalendar(kari, true);
        texting.turnOn();
        try {
            own.moveTo(kari, "+47 412 34 568");
        } finally {
            texting.turnOff();
        }
        assertThat(own.confirm(asked("+4741234568"))).isTrue();
        assertThat(own.kept(kari)).satisfies(now -> {
            assertThat(now.email()).isNull();
            assertThat(now.mobile()).isEqualTo("+4741234568");
            assertThat(now.calendar()).isFalse();
        });
    }

    @Test
    void linksThatAreOldReplacedForgedOrForSomethingElseChangeNothing() {
        String other = UUID.randomUUID() + "@eksempel.no";
        own.moveTo(kari, other);
        own.moveTo(kari, wanted);
        assertThat(own.confirm(asked(other))).as("another was asked since").isFalse();
        UUID change = links.open(LinkPurpose.SELFHELP_ADDRESS, asked(wanted));
        for (LinkPurpose purpose : LinkPurpose.values()) {
            if (purpose != LinkPurpose.SELFHELP_ADDRESS) {
                assertThat(own.confirm(links.sign(purpose, change))).isFalse();
            }
        }
        assertThat(own.confirm("forged")).isFalse();
        assertThat(own.isGood(links.sign(LinkPurpose.SELFHELP_ADDRESS, UUID.randomUUID())))
                .isFalse();

        clock.advance(Duration.ofDays(2));
        assertThat(own.isGood(asked(wanted))).isFalse();
        assertThat(own.confirm(asked(wanted))).isFalse();
        assertThat(own.confirm(links.sign(LinkPurpose.SELFHELP_ADDRESS, change)))
                .as("nor without an end")
                .isFalse();
        assertThat(own.kept(kari).email()).isEqualTo(before);
        assertThat(waiting()).isOne();
        unanswered.forget();
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("Writing the present address again takes a question at a wrong one back")
    void whoeverStaysIsWaitedForNowhereElse() {
        assertThat(own.moveTo(kari, wanted)).isTrue();
        assertThat(own.moveTo(kari, " " + before)).isFalse();
        assertThat(test.mailsAt(before)).noneMatch(mail -> mail.contains("Noen har skrevet denne adressen"));
        assertThat(waiting()).isZero();
        assertThat(own.isGood(asked(wanted))).isFalse();
        assertThat(own.confirm(asked(wanted))).isFalse();
        assertThat(own.kept(kari).email()).isEqualTo(before);
    }

    @Test
    @DisplayName("A number beside the e-mail address is not where letters go: it is asked")
    void theOtherOfTwoIsAsked() {
        database.sql("update selfhelp_member set mobile = '+4741234569' where id = ?")
                .param(links.open(LinkPurpose.SELFHELP, kari))
                .update();
        texting.turnOn();
        try {
            assertThat(own.moveTo(kari, "412 34 569")).isTrue();
        } finally {
            texting.turnOff();
        }
        assertThat(own.confirm(asked("+4741234569"))).isTrue();
        assertThat(own.kept(kari).email()).isNull();
    }

    @Test
    void whatCantBeReachedIsRefusedAndSoAreStrangers() {
        refuses(Reason.ADDRESS_INVALID, () -> own.moveTo(kari, "kari"));
        refuses(Reason.ADDRESS_INVALID, () -> own.moveTo(kari, "412 34 567"));
        own.moveTo(kari, before);
        assertThat(waiting()).as("it is theirs already").isZero();
        refuses(Reason.UNKNOWN_LINK, () -> own.moveTo("forged", wanted));
        refuses(Reason.UNKNOWN_LINK, () -> own.kept("forged"));
        refuses(Reason.UNKNOWN_LINK, () -> own.evenings("forged"));
        refuses(Reason.UNKNOWN_LINK, () -> own.keepInCalendar("forged", true));
        groups.leave(kari);
        refuses(Reason.UNKNOWN_LINK, () -> own.moveTo(kari, wanted));
    }

    private String asked(String address) {
        return test.mailsAt(address).stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    private int waiting() {
        return database.sql("select count(*) from selfhelp_member where new_email = ?")
                .param(wanted)
                .query(Integer.class)
                .single();
    }
}
