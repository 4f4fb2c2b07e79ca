package no.mestringsrom.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.TestTexting;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class GoingOnTest {

    @Autowired
    GoingOn goingOn;

    @Autowired
    WishesToAct toAct;

    @Autowired
    WishesKept kept;

    @Autowired
    TestGroups groups;

    @Autowired
    SelfHelpGroups members;

    @Autowired
    CourseSessions sessions;

    @Autowired
    SignOff signOff;

    @Autowired
    TestTexting texting;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Test
    void isAskedFromTheLastSessionsStartForThreeDaysAfterIt() {
        Asked asked = groups.asked("Kari");
        String kari = asked.links().get("Kari");
        assertThat(goingOn.question(kari).answer()).isNull();
        goingOn.answer(kari, GoingOnAnswer.NO);
        goingOn.answer(kari, GoingOnAnswer.YES_AND_INITIATES);
        assertThat(goingOn.question(kari).answer()).isEqualTo(GoingOnAnswer.YES_AND_INITIATES);

        clock.set(sessions.sessions(asked.course()).getLast().startsAt().minusSeconds(1));
        refuses(Reason.NOT_ASKED, () -> goingOn.question(kari));
        refuses(Reason.NOT_ASKED, () -> goingOn.answer(kari, GoingOnAnswer.NO));
        clock.set(sessions.sessions(asked.course()).getLast().plannedEnd().plus(Duration.ofDays(3)));
        refuses(Reason.NOT_ASKED, () -> goingOn.answer(kari, GoingOnAnswer.NO));
    }

    @Test
    void thoseWhoSaidYesBecomeAGroupAndTheAnswersAreForgotten() {
        Asked asked = groups.asked("Kari", "Ola", "Nils", "Anne");
        goingOn.answer(asked.links().get("Kari"), GoingOnAnswer.YES_AND_INITIATES);
        goingOn.answer(asked.links().get("Ola"), GoingOnAnswer.YES);
        goingOn.answer(asked.links().get("Nils"), GoingOnAnswer.NO);

        groups.whenAnswersAreDue(asked);

        assertThat(groups.members(asked)).containsOnlyKeys("Kari", "Ola");
        GroupPage page = members.page(groups.members(asked).get("Ola"));
        assertThat(page.members()).extracting(GroupPage.Member::name).containsExactlyInAnyOrder("Kari", "Ola");
        assertThat(page.members().stream().filter(GroupPage.Member::initiator))
                .extracting(GroupPage.Member::name)
                .containsExactly("Kari");
        assertThat(page.rhythm()).isEmpty();
        assertThat(wishes(asked)).isEmpty();
        String kari = groups.members(asked).get("Kari");
        assertThat(groups.mailsTo(kari).stream().filter(mail -> mail.contains("/gruppe/" + kari)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("eget møterom")
                .doesNotContain("Diabetes")
                .doesNotContain("Ola");

        goingOn.close(asked.course());
        assertThat(groups.members(asked)).hasSize(2);
    }

    @Test
    void oneAloneIsToldThatThereWillBeNoGroup() {
        Asked asked = groups.asked("Kari", "Ola");
        goingOn.answer(asked.links().get("Kari"), GoingOnAnswer.YES);
        groups.whenAnswersAreDue(asked);

        assertThat(groups.members(asked)).isEmpty();
        assertThat(told(asked, "Kari")).hasSize(1);
    }

    @Test
    @DisplayName("Whoever nothing reaches is told so, and is not in a group that they would never hear of")
    void whoeverCantBeReachedIsNotInIt() {
        Asked asked = groups.asked("Kari", "Olga", "Nils");
        asked.links().values().forEach(link -> goingOn.answer(link, GoingOnAnswer.YES));
        isRungOnly(asked, "Olga");
        assertThat(goingOn.question(asked.links().get("Olga")).reached()).isFalse();
        assertThat(goingOn.question(asked.links().get("Kari")).reached()).isTrue();
        groups.whenAnswersAreDue(asked);
        assertThat(groups.members(asked)).containsOnlyKeys("Kari", "Nils");

        Asked two = groups.asked("Anne", "Olga");
        two.links().values().forEach(link -> goingOn.answer(link, GoingOnAnswer.YES));
        isRungOnly(two, "Olga");
        groups.whenAnswersAreDue(two);
        assertThat(groups.members(two)).isEmpty();
        assertThat(told(two, "Anne")).as("that she is alone").hasSize(1);
    }

    @Test
    void aMobileNumberIsEnoughWhereThereAreTextMessages() {
        Asked asked = groups.asked("Kari", "Olga");
        database.sql("update registration set email = null, mobile = '+4741234567' where id = ?")
                .param(who(asked, "Olga").value())
                .update();
        assertThat(goingOn.question(asked.links().get("Olga")).reached()).isFalse();
        texting.turnOn();
        try {
            assertThat(goingOn.question(asked.links().get("Olga")).reached()).isTrue();
            groups.formed(asked);
        } finally {
            texting.turnOff();
        }
        assertThat(groups.members(asked)).containsOnlyKeys("Kari", "Olga");
    }

    @Test
    void whoLeavesTheCourseTakesTheAnswerAlong() {
        Asked asked = groups.asked("Kari", "Ola");
        asked.links().values().forEach(link -> goingOn.answer(link, GoingOnAnswer.YES));
        signOff.signOff(who(asked, "Ola"));
        assertThat(wishes(asked)).hasSize(1);
        groups.whenAnswersAreDue(asked);
        assertThat(groups.members(asked)).isEmpty();
    }

    @Test
    @DisplayName("What was answered is shown to nobody, not to whoever holds the link either")
    void onlyThatItWasAnsweredIsShown() {
        Asked asked = groups.asked("Kari");
        assertThat(kept.about(who(asked, "Kari"), Language.BOKMAL)).isEmpty();
        goingOn.answer(asked.links().get("Kari"), GoingOnAnswer.NO);
        List<KeptAbout.Item> items =
                kept.about(who(asked, "Kari"), Language.BOKMAL).getFirst().items();
        assertThat(items).extracting(KeptAbout.Item::value).containsExactly("answered");
    }

    @Test
    void theHourlyRuleFindsTheCourseAndOnlyWhenItIsTime() {
        Asked asked = groups.asked("Kari", "Ola");
        asked.links().values().forEach(link -> goingOn.answer(link, GoingOnAnswer.YES));
        toAct.forget();
        assertThat(groups.members(asked)).isEmpty();
        clock.set(sessions.sessions(asked.course()).getLast().plannedEnd().plus(Duration.ofDays(3)));
        toAct.forget();
        assertThat(groups.members(asked)).hasSize(2);
        assertThat(goingOn.due()).doesNotContain(asked.course());
    }

    @Test
    void forgedLinksAndLinksForSomethingElseOpenNothing() {
        Asked asked = groups.asked("Kari");
        refuses(Reason.UNKNOWN_LINK, () -> goingOn.question("forged"));
        refuses(
                Reason.UNKNOWN_LINK,
                () -> goingOn.answer(
                        links.sign(LinkPurpose.ADDRESS, who(asked, "Kari").value()), GoingOnAnswer.YES));
        refuses(
                Reason.UNKNOWN_LINK,
                () -> goingOn.answer(links.sign(LinkPurpose.PARTICIPANT, UUID.randomUUID()), GoingOnAnswer.YES));
    }

    private List<String> told(Asked asked, String name) {
        return database.sql("select body from mail_message where person_id = ? and body like '%var du alene om det%'")
                .param(who(asked, name).value())
                .query(String.class)
                .list();
    }

    private void isRungOnly(Asked asked, String name) {
        database.sql("update registration set email = null, mobile = null, phone = '+4777644000' where id = ?")
                .param(who(asked, name).value())
                .update();
    }

    private List<UUID> wishes(Asked asked) {
        return database.sql("select registration_id from selfhelp_wish where course_id = ?")
                .param(asked.course().value())
                .query(UUID.class)
                .list();
    }

    private RegistrationId who(Asked asked, String name) {
        return new RegistrationId(
                links.open(LinkPurpose.PARTICIPANT, asked.links().get(name)));
    }

    static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(SelfHelpRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
