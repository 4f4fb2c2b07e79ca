package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SeatAnswers;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SignUpMailsTest {

    static final Pattern LINK = Pattern.compile("http://localhost/p/([^\\s?]+)");

    @Autowired
    TestCourses courses;

    @Autowired
    SignUp signUp;

    @Autowired
    SignOff signOff;

    @Autowired
    SeatAnswers answers;

    @Autowired
    TestParticipants due;

    @Autowired
    Participants participants;

    @Autowired
    Links links;

    @Autowired
    Outbox outbox;

    @Autowired
    MailMessages messages;

    @Autowired
    TestClock clock;

    CourseId course;
    String email = "kari-" + UUID.randomUUID() + "@eksempel.example";

    @BeforeEach
    void publishACourse() {
        course = courses.published(courses.service(), LocalDateTime.parse("2026-03-23T18:00"));
    }

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    @Test
    void saysThatThereIsASeatAndHowToJoin() throws Exception {
        signUp("Kari 😀", email, Language.BOKMAL);

        OutboxMail mail = to(email).getFirst();
        assertThat(mail.subject()).isEqualTo("Du har fått plass");
        assertThat(mail.body())
                .startsWith("Hei, Kari 😀!\n\nDu har fått plass på gruppesamlingene hos Prøvetjenesten")
                .contains("1. mandag 23. mars 2026 kl. 18.00 til kl. 19.55")
                .contains("2. mandag 30. mars 2026 kl. 18.00 til kl. 19.50")
                .contains("Dette gjelder: Diabetes type 2-kurs.");
        assertThat(mail.body().indexOf("Diabetes"))
                .as("first lines show on locked screens")
                .isGreaterThan(400);

        RegistrationId registration = linkedTo(mail);
        assertThat(participants.participant(registration).orElseThrow().status())
                .isEqualTo(RegistrationStatus.CONFIRMED);

        List<VEvent> meetings =
                new CalendarBuilder().build(new StringReader(mail.calendar())).getComponents(Component.VEVENT);
        assertThat(meetings).hasSize(4).allSatisfy(meeting -> {
            assertThat(meeting.getSummary().getValue())
                    .startsWith("Gruppesamling")
                    .doesNotContain("Diabetes");
            assertThat(meeting.getDescription().getValue()).doesNotContain("Diabetes");
            assertThat(LINK.matcher(meeting.getUrl().getValue()).matches()).isTrue();
        });
        assertThat(CalendarFileTest.start(meetings.get(0))).isEqualTo(Instant.parse("2026-03-23T17:00:00Z"));
        assertThat(CalendarFileTest.start(meetings.get(1))).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
    }

    /** «Say yes by two» at three o'clock is worse than silence. */
    @Test
    void asksNothingWhenItIsTooLateToAnswer() {
        due.ask(TestParticipants.form(course, "Kari", email, "5501"));
        for (int i = 0; i < 12; i++) {
            due.ask(TestParticipants.form(course, "Per", i + "-" + email, "5501"));
        }
        RegistrationId inLine = due.ask(TestParticipants.form(course, "Ola", "ola-" + email, "5501"));
        due.yes(inLine);
        assertWorthUntil(email, MessageKind.CONFIRM);

        clock.advance(Duration.ofDays(3));
        due.settleWhatIsDue();
        assertWorthUntil("ola-" + email, MessageKind.OFFER);
    }

    private void assertWorthUntil(String recipient, MessageKind kind) {
        assertThat(messages.findAll())
                .filteredOn(message -> message.recipient().equals(recipient) && message.kind() == kind)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.isWorthSending(message.createdAt())).isTrue();
                    assertThat(message.isWorthSending(message.createdAt().plus(Duration.ofDays(7))))
                            .isFalse();
                });
    }

    @Test
    void saysThatItIsTheWaitingListAndPromisesNothing() {
        for (int i = 0; i < 12; i++) {
            signUp("Per", i + "-" + email, Language.BOKMAL);
        }
        signUp("Kari", email, Language.BOKMAL);

        OutboxMail mail = to(email).getFirst();
        assertThat(mail.subject()).isEqualTo("Du står på venteliste");
        assertThat(mail.body())
                .contains("har ikke fått plass ennå", "Du er nummer 1 i køen.")
                .doesNotContain("Velkommen");
        assertThat(mail.calendar()).isNull();
        assertThat(participants.participant(linkedTo(mail)).orElseThrow().status())
                .isEqualTo(RegistrationStatus.WAITING);
    }

    @Test
    void sendsTheSameMeetingsAsTheyAreUnderTheSameIds() throws Exception {
        signUp("Kari", email, Language.BOKMAL);
        clock.advance(Duration.ofHours(2));
        signUp("Kari", email, Language.BOKMAL);

        List<OutboxMail> mails = to(email);
        assertThat(mails).hasSize(3);
        VEvent later = firstMeeting(mails.get(0));
        VEvent earlier = firstMeeting(mails.get(1));
        assertThat(later.getUid()).isEqualTo(earlier.getUid());
        assertThat(later.getSequence().getSequenceNo())
                .isEqualTo(earlier.getSequence().getSequenceNo());
        assertThat(linkedTo(mails.get(0))).isEqualTo(linkedTo(mails.get(1)));
    }

    @Test
    void asksFirstAndPromisesNothing() {
        ask("Kari", email, Language.BOKMAL);

        OutboxMail mail = to(email).getFirst();
        assertThat(mail.subject()).isEqualTo("Bekreft at du vil være med");
        assertThat(mail.body())
                .contains("Plassen er ikke din før du har svart ja", "senest onsdag 11. mars 2026 kl. 13.00")
                .contains("Er det ikke du som har skrevet til oss?")
                .doesNotContain("Du har fått plass", "Velkommen");
        assertThat(mail.calendar()).isNull();
        assertThat(participants.participant(linkedTo(mail)).orElseThrow().status())
                .isEqualTo(RegistrationStatus.HELD);
    }

    @Test
    void asksWhetherToWaitWithoutAWordOfBeingSignedUp() {
        for (int i = 0; i < 12; i++) {
            ask("Per", i + "-" + email, Language.BOKMAL);
        }
        ask("Kari", email, Language.BOKMAL);

        OutboxMail mail = to(email).getFirst();
        assertThat(mail.subject()).isEqualTo("Bekreft at du vil stå på venteliste");
        assertThat(mail.body()).contains("Du er ikke påmeldt.", "Ja, jeg vil vente på en plass");
    }

    @Test
    void takesTheLastSessionOutOfTheCalendarWithOneFile() {
        signUp("Per", email, Language.BOKMAL);
        clock.set(Instant.parse("2026-04-07T12:00:00Z"));

        signOff.signOff(linkedTo(to(email).getFirst()));

        OutboxMail left = to(email).getFirst();
        assertThat(left.body()).contains("\nFila som følger med, tar avtalen ut av kalenderen din. Lenken din");
        assertThat(CalendarFile.objects(left.calendar())).hasSize(1);
    }

    @Test
    void tellsWhoLeavesThatTheyHaveNoSeatAndOffersItToTheNext() throws Exception {
        signUp("Per", email, Language.BOKMAL);
        for (int i = 1; i < 12; i++) {
            signUp("Pål", i + "-" + email, Language.BOKMAL);
        }
        signUp("Kari", "ny-" + email, Language.BOKMAL);
        OutboxMail seat = to(email).getFirst();

        clock.advance(Duration.ofMinutes(1));
        signOff.signOff(linkedTo(seat));

        OutboxMail left = to(email).getFirst();
        assertThat(left.subject()).isEqualTo("Du er meldt av");
        assertThat(left.body())
                .contains("Filene som følger med, tar avtalene ut av kalenderen din, én fil for hver. Noen kalendere")
                .contains("Lenken din virker ikke lenger", "/kurs/" + course.value());
        assertThat(left.calendar()).contains("METHOD:CANCEL");
        assertThat(CalendarFile.objects(left.calendar())).hasSize(4);
        assertThat(firstMeeting(left).getUid()).isEqualTo(firstMeeting(seat).getUid());
        assertThat(firstMeeting(left).getSequence().getSequenceNo())
                .isGreaterThan(firstMeeting(seat).getSequence().getSequenceNo());
        OutboxMail offer = to("ny-" + email).getFirst();
        assertThat(offer.subject()).isEqualTo("Det er en ledig plass til deg");
        assertThat(offer.body())
                .contains("Den er ikke din før du har svart ja", "senest onsdag 11. mars 2026 kl. 13.01")
                .doesNotContain("Du har fått plass");
        assertThat(offer.calendar()).isNull();

        clock.advance(Duration.ofMinutes(1));
        answers.yes(linkedTo(offer));
        OutboxMail taken = to("ny-" + email).getFirst();
        assertThat(taken.subject()).isEqualTo("Du har fått plass");
        assertThat(taken.calendar()).contains("METHOD:PUBLISH");
    }

    @Test
    void tellsWhoLetsAnOfferPassWhereTheyStandAndTheSecondTimeThatTheyAreOut() {
        for (int i = 0; i < 12; i++) {
            signUp("Pål", i + "-" + email, Language.BOKMAL);
        }
        signUp("Kari", email, Language.BOKMAL);
        signOff.signOff(linkedTo(to("0-" + email).getFirst()));

        clock.advance(Duration.ofDays(3));
        due.settleWhatIsDue();

        assertThat(to(email))
                .extracting(OutboxMail::subject)
                .contains("Fristen for å svare gikk ut", "Det er en ledig plass til deg");
        assertThat(to(email))
                .anySatisfy(
                        mail -> assertThat(mail.body()).contains("nå som nummer 1 i køen", "spør vi deg én gang til"))
                .filteredOn(mail -> mail.kind() == MessageKind.OFFER)
                .as("the first offer is not the last, the second one is")
                .satisfiesExactlyInAnyOrder(
                        mail -> assertThat(mail.body()).contains("sist i køen"),
                        mail -> assertThat(mail.body())
                                .contains("vi sletter det du skrev")
                                .doesNotContain("sist i køen"));

        clock.advance(Duration.ofDays(3));
        due.settleWhatIsDue();
        assertThat(to(email))
                .as("what still waited to be sent is gone with them")
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("nå står du ikke lenger på venteliste", "/kurs/"));
    }

    @Test
    void whoNeverSaidYesIsGoneFromTheOutboxToo() {
        ask("Kari", email, Language.BOKMAL);
        assertThat(to(email)).hasSize(1);

        clock.advance(Duration.ofDays(3));
        due.settleWhatIsDue();

        assertThat(to(email)).isEmpty();
    }

    @Test
    void whoLeavesTheLineHasNothingInTheCalendar() {
        for (int i = 0; i < 12; i++) {
            signUp("Per", i + "-" + email, Language.BOKMAL);
        }
        signUp("Kari", email, Language.BOKMAL);

        OutboxMail waiting = to(email).getFirst();
        clock.advance(Duration.ofMinutes(1));
        signOff.signOff(linkedTo(waiting));

        assertThat(to(email).getFirst().subject()).isEqualTo("Du er meldt av");
        assertThat(to(email).getFirst().calendar()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void speaksThePersonsLanguage(Language language) {
        signUp("Kari", email, language);

        OutboxMail mail = to(email).getFirst();
        assertThat(mail.language()).isEqualTo(language);
        assertThat(mail.body())
                .contains(
                        switch (language) {
                            case BOKMAL -> "Slik blir du med";
                            case NYNORSK -> "Slik blir du med:\n1. Trykk på lenkja";
                            case ENGLISH -> "How to join";
                            case NORTHERN_SAMI -> "Nu don searvvat:\n1. Deaddil iežat liŋkka";
                        })
                .doesNotContain("{", "!mail")
                .containsPattern(
                        language == Language.BOKMAL
                                ? "http://localhost/p/[^\\s?]+\n"
                                : "http://localhost/p/[^\\s?]+\\?lang=" + language.tag() + "\n");
    }

    /** And says yes a moment later. */
    private void signUp(String name, String address, Language language) {
        Optional<Participant> asked = ask(name, address, language);
        clock.advance(Duration.ofSeconds(1));
        asked.ifPresent(someone -> answers.yes(someone.id()));
    }

    /** Empty for an address that is in the course already. */
    private Optional<Participant> ask(String name, String address, Language language) {
        SignUpCommand form = new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                address,
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                language);
        signUp.signUp(form);
        return participants.submitted(course, form.submission());
    }

    private RegistrationId linkedTo(OutboxMail mail) {
        Matcher link = LINK.matcher(mail.body());
        assertThat(link.find()).isTrue();
        return new RegistrationId(links.open(LinkPurpose.PARTICIPANT, link.group(1)));
    }

    private static VEvent firstMeeting(OutboxMail mail) throws Exception {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(CalendarFile.objects(mail.calendar()).getFirst()))
                .getComponents(Component.VEVENT)
                .getFirst();
    }

    private List<OutboxMail> to(String address) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
