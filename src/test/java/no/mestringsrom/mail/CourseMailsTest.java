package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.SessionProgress;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class CourseMailsTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-23T18:00");

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    SessionProgress progress;

    @Autowired
    HostInvitations invitations;

    @Autowired
    SignUp signUp;

    @Autowired
    TestParticipants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Outbox outbox;

    @Autowired
    TestClock clock;

    CourseId course;
    String own = UUID.randomUUID() + "@eksempel.no";

    @BeforeEach
    void aFullCourseOfItsCoordinator() {
        clock.set(TestClock.START);
        LearningServiceId service = courses.service();
        course = courses.published(service, FIRST);
        List<RegistrationId> asked = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            asked.add(participants.ask(new SignUpCommand(
                    course,
                    UUID.randomUUID(),
                    "Kari",
                    i + "-" + own,
                    "",
                    NeedsForm.NONE,
                    "5501",
                    ParticipantKind.RELATIVE,
                    true,
                    Language.NYNORSK)));
        }
        clock.advance(Duration.ofSeconds(1));
        asked.forEach(participants::yes);
        people.signIn(people.coordinator(service.value()));
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("Who joins a published course gets the sessions ahead for the calendar, once; a no gets nothing")
    void whoJoinsAPublishedCourseGetsWhatIsAhead() {
        AccountId late = courses.experiencedUser("Eva Etternøler");
        CourseHostId seat =
                invitations.invite(new InviteHost(course, accounts.get(late).email(), SessionRole.EXPERIENCED_USER));
        List<SessionPlan> plans = sessions.sessions(course);
        clock.set(plans.getFirst().plannedEnd().plusSeconds(1));
        people.signIn(late);
        invitations.answer(seat, true);
        invitations.answer(seat, true);

        String email = accounts.get(late).email();
        assertThat(outbox.recent(100_000))
                .filteredOn(mail -> mail.recipient().equals(email))
                .filteredOn(mail -> mail.subject().equals("Du er vert: samlingene som er igjen"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("- mandag 30. mars 2026 kl. 18.00", "http://localhost/start")
                        .doesNotContain("23. mars"))
                .satisfies(mail -> assertThat(
                                Objects.requireNonNull(mail.calendar()).replace("\r\n ", ""))
                        .contains("METHOD:PUBLISH", "20260330T180000")
                        .doesNotContain("20260323T180000", "Diabetes"));
    }

    @Test
    void tellsEverybodyWithASeatAndBothHostsOfANewTime() throws Exception {
        OutboxMail seat = to("0-" + own).getFirst();
        clock.advance(Duration.ofHours(1));

        move(FIRST.plusDays(1).plusHours(1));

        OutboxMail told = to("0-" + own).getFirst();
        assertThat(told.subject()).isEqualTo("Ny tid for samlinga");
        assertThat(told.body())
                .contains("Samling 1 har fått ny tid:\ntysdag 24. mars 2026 kl. 19.00 til kl. 20.55")
                .contains("Før var ho måndag 23. mars 2026 kl. 18.00.", "http://localhost/p/");
        VEvent before = meetings(seat).getFirst();
        assertThat(meetings(told)).singleElement().satisfies(after -> {
            assertThat(after.getUid()).isEqualTo(before.getUid());
            assertThat(after.getSequence().getSequenceNo())
                    .isGreaterThan(before.getSequence().getSequenceNo());
            assertThat(CalendarFileTest.start(after)).isEqualTo(Instant.parse("2026-03-24T18:00:00Z"));
        });
        assertThat(sessions.hosts(course)).hasSize(2).allSatisfy(host -> {
            OutboxMail hosts = to(accounts.get(host.account()).email()).stream()
                    .filter(mail -> mail.subject().equals("Ny tid for samlingen"))
                    .findFirst()
                    .orElseThrow();
            assertThat(hosts.body()).contains("tirsdag 24. mars 2026 kl. 19.00", "http://localhost/start");
            assertThat(CalendarFileTest.start(meetings(hosts).getFirst()))
                    .isEqualTo(Instant.parse("2026-03-24T18:00:00Z"));
        });
        assertThat(to("11-" + own).getFirst().subject()).isEqualTo("Ny tid for samlinga");
        assertThat(to("12-" + own).getFirst().subject()).isEqualTo("Du står på venteliste");
    }

    @Test
    void tellsNobodyElseOfANewTime() {
        CourseId other = courses.published(sessions.facts(course).service(), FIRST);
        participants.signUp(TestParticipants.form(other, "Per", "andre-" + own, "5501"));
        AccountId asked = courses.professional("Ikke Svart");
        invitations.invite(new InviteHost(course, accounts.get(asked).email(), SessionRole.PROFESSIONAL));
        clock.advance(Duration.ofHours(1));

        move(FIRST.plusDays(1));

        assertThat(outbox.recent(100_000))
                .filteredOn(mail ->
                        mail.kind() == MessageKind.MOVED && mail.recipient().endsWith(own))
                .extracting(OutboxMail::recipient)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> i + "-" + own).toList());
        assertThat(sessions.hosts(other))
                .allSatisfy(host ->
                        assertThat(to(accounts.get(host.account()).email())).isEmpty());
        assertThat(to(accounts.get(asked).email()))
                .extracting(OutboxMail::subject)
                .containsExactly("Vil du være med og lede en gruppe?");
    }

    @Test
    void tellsWhereASessionEndsAtAnotherTime() throws Exception {
        clock.advance(Duration.ofHours(1));
        SessionDetails first = planning.course(course).sessions().getFirst();
        List<AgendaItem> longer = new ArrayList<>(first.plan().agenda());
        longer.add(AgendaItem.create("Samtale", SegmentKind.EXCHANGE, 15, true));

        planning.change(new ChangeSession(
                first.plan().id(), first.version(), first.plan().title(), FIRST, longer));

        OutboxMail told = to("0-" + own).getFirst();
        assertThat(told.subject()).isEqualTo("Ny tid for samlinga");
        assertThat(told.body())
                .contains("Samling 1 har fått ein annan slutt:\nmåndag 23. mars 2026 kl. 18.00 til kl. 20.10")
                .contains("Før slutta ho kl. 19.55. Ho byrjar som før.");
        assertThat(meetings(told)).hasSize(1);
        assertThat(sessions.hosts(course))
                .allSatisfy(host -> assertThat(to(accounts.get(host.account()).email()))
                        .extracting(OutboxMail::body)
                        .anyMatch(body -> body.contains("har fått en annen slutt")));
    }

    @Test
    void saysNothingWhenTheTimeIsTheSame() {
        clock.advance(Duration.ofHours(1));

        move(FIRST);

        assertThat(to("0-" + own)).as("the question, and the seat").hasSize(2);
    }

    @Test
    void tellsEverybodyThatTheCourseIsCalledOff() throws Exception {
        OutboxMail seat = to("0-" + own).getFirst();
        clock.advance(Duration.ofHours(1));

        planning.cancel(course, "Vertene er blitt syke.");

        OutboxMail told = to("0-" + own).getFirst();
        assertThat(told.subject()).isEqualTo("Avlyst");
        assertThat(told.body())
                .contains("er dessverre avlyst", "Vertene er blitt syke.")
                .contains("Filene som følgjer med, tek avtalane ut av kalenderen din, éi fil for kvar");
        assertThat(told.calendar()).contains("METHOD:CANCEL");
        assertThat(meetings(told))
                .extracting(VEvent::getUid)
                .isEqualTo(meetings(seat).stream().map(VEvent::getUid).toList());
        assertThat(to("12-" + own).getFirst()).satisfies(waiting -> {
            assertThat(waiting.subject()).isEqualTo("Avlyst");
            assertThat(waiting.calendar()).isNull();
            assertThat(waiting.body()).doesNotContain("Fila", "fila");
        });
        assertThat(sessions.hosts(course))
                .hasSize(2)
                .allSatisfy(host -> assertThat(to(accounts.get(host.account()).email())
                                .getFirst()
                                .calendar())
                        .contains("METHOD:CANCEL"));
        assertThat(signUp.isOpen(sessions.facts(course))).isFalse();
    }

    @Test
    void tellsAHostWhoHasNotAnsweredYetThatTheCourseIsCalledOff() {
        AccountId asked = courses.professional("Ny Spurt");
        invitations.invite(new InviteHost(course, accounts.get(asked).email(), SessionRole.PROFESSIONAL));
        clock.advance(Duration.ofHours(1));

        planning.cancel(course, "Vertene er blitt syke.");

        OutboxMail told = to(accounts.get(asked).email()).getFirst();
        assertThat(told.subject()).isEqualTo("Avlyst");
        assertThat(told.calendar()).isNull();
    }

    @Test
    void tellsAHostWhoIsTakenOff() {
        AccountId second = courses.professional("Ny Ja");
        CourseHostId seat =
                invitations.invite(new InviteHost(course, accounts.get(second).email(), SessionRole.PROFESSIONAL));
        Authentication coordinator = SecurityContextHolder.getContext().getAuthentication();
        people.signIn(second);
        invitations.answer(seat, true);
        SecurityContextHolder.getContext().setAuthentication(coordinator);
        clock.advance(Duration.ofHours(1));

        invitations.remove(seat);

        OutboxMail told = to(accounts.get(second).email()).getFirst();
        assertThat(told.subject()).isEqualTo("Du er ikke lenger vert for et kurs");
        assertThat(told.body()).contains("Filene som følger med, tar avtalene ut av kalenderen din");
        assertThat(told.calendar()).contains("METHOD:CANCEL");
    }

    @Test
    @DisplayName(
            "Whoever was only asked hears that they need not answer: when the question is withdrawn, and when the role is")
    void tellsWhoeverWasAskedThatTheyNeedNotAnswer() {
        AccountId asked = courses.professional("Ny Spurt");
        String email = accounts.get(asked).email();
        invitations.remove(invitations.invite(new InviteHost(course, email, SessionRole.PROFESSIONAL)));
        assertThat(to(email))
                .as("the question itself has not gone out, and does not")
                .singleElement()
                .satisfies(CourseMailsTest::needNotAnswer);

        AccountId another = courses.professional("Ny Uten Rolle");
        String address = accounts.get(another).email();
        invitations.invite(new InviteHost(course, address, SessionRole.PROFESSIONAL));
        people.signIn(people.administrator());
        administration.revoke(another, Role.PROFESSIONAL, null);
        assertThat(to(address)).singleElement().satisfies(CourseMailsTest::needNotAnswer);
    }

    private static void needNotAnswer(OutboxMail told) {
        assertThat(told.subject()).isEqualTo("Du trenger ikke å svare på spørsmålet om å være vert");
        assertThat(told.calendar()).isNull();
        assertThat(told.body()).contains("ikke lenger spurt").doesNotContain("tatt deg av listen");
    }

    @Test
    void takesTheSessionsOutOfTheCalendarOfAHostWhoCannotAfterAll() {
        AccountId second = courses.professional("Ny Ja");
        String email = accounts.get(second).email();
        CourseHostId seat = invitations.invite(new InviteHost(course, email, SessionRole.PROFESSIONAL));
        clock.advance(Duration.ofHours(1));
        people.signIn(second);
        invitations.answer(seat, true);
        clock.advance(Duration.ofHours(1));

        invitations.answer(seat, false);

        assertThat(to(email))
                .as("what waited for the seat is gone")
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.subject()).isEqualTo("Du er ikke lenger vert for et kurs");
                    assertThat(told.calendar()).contains("METHOD:CANCEL").doesNotContain("Diabetes");
                    assertThat(told.body())
                            .contains("Du står ikke lenger som vert for kurset", "Filene som følger med, tar avtalene");
                });

        clock.advance(Duration.ofHours(1));
        invitations.answer(seat, true);
        invitations.remove(seat);
        assertThat(to(email))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.calendar()).as("by their own hand, too").contains("METHOD:CANCEL"));
    }

    @Test
    void asksThoseWithASeatHowItWasWhenAllSessionsAreHeld() {
        List<SessionPlan> plans = sessions.sessions(course);
        for (SessionPlan plan : plans) {
            clock.set(plan.startsAt());
            progress.begun(plan.id());
            clock.set(plan.plannedEnd());
            progress.ended(plan.id());
        }

        OutboxMail asked = to("0-" + own).getFirst();
        assertThat(asked.subject()).isEqualTo("Korleis var det?");
        assertThat(asked.body()).containsPattern("http://localhost/p/[^/\\s]+/evaluering\\?lang=nn\n");
        assertThat(to("12-" + own).getFirst().subject()).isEqualTo("Du står på venteliste");
    }

    private void move(LocalDateTime start) {
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                start,
                first.plan().agenda()));
    }

    private static List<VEvent> meetings(OutboxMail mail) throws Exception {
        List<VEvent> meetings = new ArrayList<>();
        for (String object : CalendarFile.objects(mail.calendar())) {
            meetings.addAll(
                    new CalendarBuilder().build(new StringReader(object)).getComponents(Component.VEVENT));
        }
        return meetings;
    }

    /** The newest first. */
    private List<OutboxMail> to(String address) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
