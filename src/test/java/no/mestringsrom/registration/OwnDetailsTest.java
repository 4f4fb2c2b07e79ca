package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.OwnDetails.AddressOutcome;
import no.mestringsrom.registration.OwnDetails.Outcome;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class OwnDetailsTest {

    /** Another one for each test: a number that was asked just now is not asked again. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(90_000_100);

    private final String mobile = "+47" + NUMBERS.incrementAndGet();

    @Autowired
    OwnDetails own;

    @Autowired
    LostLinks lost;

    @Autowired
    Companions companions;

    @Autowired
    SignOff signOff;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    TestTexting texting;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    Links links;

    @Autowired
    ApplicationEvents events;

    CourseId course;
    String oldAddress;
    String newAddress;
    RegistrationId kari;

    @BeforeEach
    void aParticipant() {
        clock.set(TestClock.START);
        course = courses.published(courses.service(), LocalDateTime.parse("2026-04-20T18:00"));
        oldAddress = UUID.randomUUID() + "@eksempel.no";
        newAddress = UUID.randomUUID() + "@eksempel.no";
        kari = registered.signUp(TestParticipants.form(course, "Kari", oldAddress, "5501"));
    }

    @AfterEach
    void noTexting() {
        texting.turnOff();
    }

    @Test
    void whatNeedsNoConfirmationIsKeptAtOnce() {
        Outcome outcome = own.change(new ChangeDetails(
                kari,
                " Kari Anne ",
                oldAddress,
                "",
                new NeedsForm(true, "Somali", true, "Pause"),
                ParticipantKind.RELATIVE,
                Language.NYNORSK));

        assertThat(outcome).isEqualTo(Outcome.SAVED);
        assertThat(own.details(kari).orElseThrow())
                .isEqualTo(new OwnDetails.Details(
                        "Kari Anne",
                        oldAddress,
                        null,
                        ParticipantKind.RELATIVE,
                        new Needs("Somali", true, "Pause"),
                        Language.NYNORSK,
                        true));
    }

    @Test
    void aNewAddressIsKeptOnlyOnceItIsConfirmedFromThereAndTheOldOneIsTold() {
        assertThat(own.change(to("Kari", newAddress))).isEqualTo(Outcome.LINK_SENT);
        own.change(to("Kari", newAddress));

        assertThat(events.stream(AddressToConfirm.class)).hasSize(1);
        assertThat(address(kari)).isEqualTo(oldAddress);
        String token = token();
        assertThat(own.isGood(token)).isTrue();
        assertThat(own.confirmAddress(token)).isEqualTo(AddressOutcome.CHANGED);

        assertThat(address(kari)).isEqualTo(newAddress);
        assertThat(events.stream(AddressChanged.class)
                        .map(changed -> changed.who().email()))
                .containsExactly(oldAddress);
        assertThat(own.confirmAddress(token)).as("a replay").isEqualTo(AddressOutcome.GONE);
        assertThat(events.stream(AddressChanged.class)).hasSize(1);
    }

    @Test
    void nobodysMailboxIsFilledByWhoeverWritesTheirAddressAgainAndAgain() {
        String third = UUID.randomUUID() + "@eksempel.no";
        CourseId other = courses.published(courses.service(), LocalDateTime.parse("2026-05-20T18:00"));
        RegistrationId per = registered.signUp(TestParticipants.form(other, "Per", "per-" + oldAddress, "5501"));
        own.change(to("Kari", newAddress));
        own.change(to("Kari", third));
        own.change(to("Kari Anne", newAddress));
        own.change(new ChangeDetails(
                per, "Per", newAddress, "", NeedsForm.NONE, ParticipantKind.RELATIVE, Language.BOKMAL));

        assertThat(events.stream(AddressToConfirm.class)
                        .map(asked -> asked.who().email()))
                .containsExactly(newAddress, third);
        assertThat(own.details(kari).orElseThrow().name())
                .as("the rest is kept")
                .isEqualTo("Kari Anne");
        assertThat(own.isGood(token())).as("what went out last is still good").isTrue();
        clock.advance(Duration.ofMinutes(10));
        own.change(to("Kari Anne", newAddress));
        assertThat(events.stream(AddressToConfirm.class)).hasSize(3);
    }

    @Test
    void aMobileThatIsGivenBesideAnAddressIsTheirsOnlyOnceItIsConfirmedFromThere() {
        texting.turnOn();
        kari = registered.ask(bothAt(newAddress));
        assertThat(participants.addressee(kari).orElseThrow().mobile()).isNull();
        assertThat(events.stream(AddressToConfirm.class)).isEmpty();
        registered.yes(kari);
        registered.yes(kari);

        assertThat(events.stream(AddressToConfirm.class)).hasSize(1).allSatisfy(asked -> {
            assertThat(asked.who().mobile()).isEqualTo(mobile);
            assertThat(asked.who().email()).isNull();
        });
        assertThat(own.confirmAddress(token())).isEqualTo(AddressOutcome.CHANGED);
        assertThat(own.details(kari).orElseThrow().mobile()).isEqualTo(mobile);
        assertThat(events.stream(SignedUp.class).toList().getLast().who())
                .as("the link goes where the page says that it goes")
                .returns(null, Addressee::email)
                .returns(mobile, Addressee::mobile);
        assertThat(events.stream(AddressChanged.class).toList().getLast().who())
                .as("the address they had is told")
                .returns(newAddress, Addressee::email)
                .returns(null, Addressee::mobile);
    }

    @Test
    void aNumberThatAnotherGaveJustNowIsNotLost() {
        texting.turnOn();
        registered.signUp(bothAt(newAddress));
        kari = registered.signUp(bothAt("also-" + newAddress));
        assertThat(events.stream(AddressToConfirm.class)).hasSize(1);

        assertThat(own.details(kari).orElseThrow().mobile())
                .as("what the form begins with")
                .isEqualTo(mobile);
        clock.advance(Registration.BETWEEN_LINKS);
        assertThat(own.change(at("also-" + newAddress, mobile))).isEqualTo(Outcome.LINK_SENT);
        assertThat(own.details(kari).orElseThrow().mobile())
                .as("asked now, and not theirs yet")
                .isNull();
    }

    @Test
    void aNumberThatWasNeverAskedCanBeTakenAway() {
        texting.turnOn();
        registered.signUp(bothAt(newAddress));
        kari = registered.signUp(bothAt("also-" + newAddress));

        assertThat(own.change(at("also-" + newAddress, ""))).isEqualTo(Outcome.SAVED);

        assertThat(own.details(kari).orElseThrow().mobile()).isNull();
    }

    @Test
    void anAddressThatIsTakenAwayIsToldAndARelativeFollows() {
        texting.turnOn();
        own.change(at(oldAddress, mobile));
        own.confirmAddress(token());
        SignUpCommand form = TestParticipants.form(course, "Ola", "", "5501");
        companions.bring(kari, true, form);
        RegistrationId ola =
                participants.submitted(course, form.submission()).orElseThrow().id();

        assertThat(own.change(at("", mobile))).isEqualTo(Outcome.SAVED);

        assertThat(events.stream(AddressChanged.class).toList().getLast().who())
                .returns(oldAddress, Addressee::email)
                .returns(null, Addressee::mobile);
        assertThat(participants.addressee(kari).orElseThrow().email()).isNull();
        assertThat(participants.addressee(ola).orElseThrow())
                .returns(null, Addressee::email)
                .returns(mobile, Addressee::mobile);

        own.change(at(newAddress, mobile));
        own.confirmAddress(token());
        own.change(at(newAddress, ""));
        assertThat(events.stream(AddressChanged.class).toList().getLast().who())
                .returns(null, Addressee::email)
                .returns(mobile, Addressee::mobile);
        assertThat(participants.addressee(ola).orElseThrow())
                .returns(newAddress, Addressee::email)
                .returns(null, Addressee::mobile);
    }

    private SignUpCommand bothAt(String email) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                "Kari",
                email,
                mobile,
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL);
    }

    private ChangeDetails at(String email, String mobile) {
        return new ChangeDetails(
                kari, "Kari", email, mobile, NeedsForm.NONE, ParticipantKind.PATIENT_OR_USER, Language.BOKMAL);
    }

    @Test
    void aLinkToAnAddressIsWorthNothingOnceAnotherOneIsAskedForOrItIsTooOld() {
        own.change(to("Kari", newAddress));
        String first = token();
        own.change(to("Kari", UUID.randomUUID() + "@eksempel.no"));
        assertThat(own.confirmAddress(first)).isEqualTo(AddressOutcome.GONE);

        String second = token();
        clock.advance(Contact.CHANGE_IS_GOOD);
        assertThat(own.confirmAddress(second)).isEqualTo(AddressOutcome.GONE);
        assertThat(own.confirmAddress(links.sign(LinkPurpose.ADDRESS, kari.value())))
                .isEqualTo(AddressOutcome.GONE);
        assertThat(own.confirmAddress(links.sign(LinkPurpose.PARTICIPANT, lastChange())))
                .isEqualTo(AddressOutcome.GONE);
        assertThat(address(kari)).isEqualTo(oldAddress);
    }

    @Test
    void anAddressThatSomebodyElseInTheCourseHasIsNotTaken() {
        registered.signUp(TestParticipants.form(course, "Per", newAddress, "5501"));
        own.change(to("Kari", newAddress));

        assertThat(own.confirmAddress(token())).isEqualTo(AddressOutcome.TAKEN);
        assertThat(address(kari)).isEqualTo(oldAddress);
    }

    @Test
    void theFormIsCheckedAndWhoHasLeftChangesNothing() {
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> own.change(to(" ", "kari")))
                .satisfies(refused ->
                        assertThat(refused.reasons()).containsExactly(Reason.NAME_MISSING, Reason.EMAIL_INVALID));
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> own.change(to("Kari", "")))
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(Reason.EMAIL_MISSING));

        signOff.signOff(kari);
        assertThat(own.details(kari)).isEmpty();
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> own.change(to("Kari", newAddress)))
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(Reason.CLOSED));
    }

    @Test
    void aRelativeWithTheSameAddressFollowsIt() {
        SignUpCommand form = TestParticipants.form(course, "Ola", "", "5501");
        companions.bring(kari, true, form);
        RegistrationId ola =
                participants.submitted(course, form.submission()).orElseThrow().id();
        own.change(to("Kari", newAddress));
        own.confirmAddress(token());

        assertThat(address(ola)).isEqualTo(newAddress);
        String ownAddress = UUID.randomUUID() + "@eksempel.no";
        own.change(new ChangeDetails(
                ola, "Ola", ownAddress, "", NeedsForm.NONE, ParticipantKind.RELATIVE, Language.BOKMAL));
        own.confirmAddress(token());
        assertThat(address(ola)).isEqualTo(ownAddress);
        assertThat(address(kari)).isEqualTo(newAddress);
    }

    @Test
    void lostLinksComeInOneMessageAndNotTooOften() {
        CourseId other = courses.published(courses.service(), LocalDateTime.parse("2026-05-20T18:00"));
        registered.signUp(TestParticipants.form(other, "Kari", oldAddress, "5501"));
        lost.send(oldAddress);
        assertThat(events.stream(LinksLost.class))
                .as("the link went out just now")
                .isEmpty();

        clock.advance(Duration.ofMinutes(10));
        lost.send(oldAddress);
        lost.send(oldAddress);
        lost.send(UUID.randomUUID() + "@eksempel.no");

        assertThat(events.stream(LinksLost.class)).hasSize(1);
        assertThat(events.stream(LinksLost.class).findFirst().orElseThrow().places())
                .extracting(Addressee::course)
                .containsExactlyInAnyOrder(course, other);
        clock.advance(Duration.ofMinutes(10));
        signOff.signOff(kari);
        lost.send(oldAddress);
        assertThat(events.stream(LinksLost.class).toList().getLast().places())
                .extracting(Addressee::course)
                .containsExactly(other);
    }

    private ChangeDetails to(String name, String email) {
        return new ChangeDetails(
                kari, name, email, "", NeedsForm.NONE, ParticipantKind.PATIENT_OR_USER, Language.BOKMAL);
    }

    private UUID lastChange() {
        return events.stream(AddressToConfirm.class).toList().getLast().change();
    }

    /** What stands in the last mail to a new address. */
    private String token() {
        AddressToConfirm asked = events.stream(AddressToConfirm.class).toList().getLast();
        return links.sign(LinkPurpose.ADDRESS, asked.change(), asked.goodUntil());
    }

    private String address(RegistrationId who) {
        return own.details(who).orElseThrow().email();
    }
}
