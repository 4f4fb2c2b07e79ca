package no.mestringsrom.course;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.course.PublishObstacle.Kind;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class CoursePlanningTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    HostSignatures signatures;

    @Autowired
    CourseSessions sessions;

    @Autowired
    MyCourses myCourses;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    LearningServiceId service;
    AccountId coordinator;
    AccountId professional;
    AccountId experienced;
    CourseId course;

    @BeforeEach
    void planACourse() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        professional = courses.professional("Pia Prøve");
        experienced = courses.experiencedUser("Erik Prøve");
        people.signIn(coordinator);
        course = planning.plan(courses.plan(service, FIRST));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void plansFromATemplate() {
        CourseDetails planned = planning.course(course);

        assertThat(planned.facts().status()).isEqualTo(CourseStatus.PLANNING);
        assertThat(planned.facts().municipalities()).containsExactlyInAnyOrder("5501", "5532");
        assertThat(planned.sessions()).hasSize(4);
        assertThat(planned.sessions().getLast().plan().number()).isEqualTo(4);
        assertThat(planned.sessions().getLast().plan().startsAt()).isEqualTo("2026-05-04T16:00:00Z");
        assertThat(planned.obstacles())
                .extracting(PublishObstacle::kind)
                .containsExactly(Kind.NO_PROFESSIONAL, Kind.NO_EXPERIENCED_USER);
        assertThat(myCourses.all()).extracting(mine -> mine.facts().id()).containsExactly(course);
    }

    @Test
    @DisplayName("From invitation to publishing: both are asked, both say yes, the catalogue hears of it")
    void publishesWhenBothSaidYes() {
        CourseHostId pia = invite(professional, PROFESSIONAL);
        CourseHostId erik = invite(experienced, EXPERIENCED_USER);
        assertThat(events.stream(HostInvited.class)
                        .filter(event -> event.course().equals(course)))
                .extracting(HostInvited::name)
                .containsExactly("Pia Prøve", "Erik Prøve");
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> planning.publish(course))
                .satisfies(refused -> assertThat(refused.obstacles()).hasSize(2));

        people.signIn(professional);
        assertThat(invitations.mine()).extracting(HostInvitation::course).containsExactly(course);
        invitations.answer(pia, true);
        assertThat(invitations.mine()).isEmpty();
        people.signIn(experienced);
        invitations.answer(erik, true);
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> planning.publish(course))
                .satisfies(refused -> assertThat(refused.obstacles())
                        .extracting(PublishObstacle::kind)
                        .containsExactly(Kind.PLAN_LACKS_PROFESSIONAL, Kind.PLAN_LACKS_EXPERIENCED_USER));
        sign();
        planning.publish(course);

        assertThat(sessions.facts(course).status()).isEqualTo(CourseStatus.PUBLISHED);
        assertThat(events.stream(CoursePublished.class).map(CoursePublished::course))
                .contains(course);
        assertThat(myCourses.next()).map(SessionPlan::startsAtLocal).contains(FIRST);
    }

    @Test
    @DisplayName("A municipality outside the cooperation is welcome; one that does not exist is refused")
    void knowsItsMunicipalities() {
        planning.change(new ChangeCourse(course, 0, "Kurs", "", 12, Set.of("5501", "0301"), Language.BOKMAL));
        assertThat(planning.course(course).facts().municipalities()).containsExactlyInAnyOrder("5501", "0301");

        assertRefused(
                Reason.UNKNOWN_MUNICIPALITY,
                () -> planning.change(
                        new ChangeCourse(course, 1, "Kurs", "", 12, Set.of("5501", "9999"), Language.BOKMAL)));
    }

    @Test
    @DisplayName("Two people edit the same session: the second is told, and nothing of the first is lost")
    void tellsTheSecondOfTwoWhoEdit() {
        SessionDetails seen = planning.course(course).sessions().getFirst();
        List<AgendaItem> longer = new ArrayList<>(seen.plan().agenda());
        longer.add(AgendaItem.create("Samtale", SegmentKind.EXCHANGE, 15, false));
        planning.change(change(seen, seen.version(), FIRST, longer));

        assertRefused(
                Reason.CHANGED_BY_SOMEONE_ELSE,
                () -> planning.change(change(
                        seen, seen.version(), FIRST.plusHours(1), seen.plan().agenda())));

        SessionDetails now = planning.course(course).sessions().getFirst();
        assertThat(now.plan().agenda()).isEqualTo(longer);
        assertThat(now.plan().startsAtLocal()).isEqualTo(FIRST);
        planning.change(change(now, now.version(), FIRST.plusHours(1), longer));
    }

    @Test
    void editingDifferentSessionsIsNoConflict() {
        CourseDetails seen = planning.course(course);
        for (SessionDetails session : seen.sessions()) {
            planning.change(change(
                    session,
                    session.version(),
                    session.plan().startsAtLocal().plusHours(1),
                    session.plan().agenda()));
        }
        planning.change(new ChangeCourse(course, seen.version(), "Nytt navn", "", 12, Set.of("5501"), Language.BOKMAL));
        assertThat(planning.course(course).facts().title()).isEqualTo("Nytt navn");
    }

    @Test
    @DisplayName("The promised wall-clock time is stored as it is, wherever the server believes it stands")
    void keepsWallClockTime() {
        LocalDateTime comesTwice = LocalDateTime.parse("2026-10-25T02:30");
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            SessionDetails last = planning.course(course).sessions().getLast();
            planning.change(change(last, last.version(), comesTwice, last.plan().agenda()));
            assertThat(database.sql("select starts_at from course_session where id = ?")
                            .param(last.plan().id().value())
                            .query((row, number) -> row.getObject(1, LocalDateTime.class))
                            .single())
                    .isEqualTo(comesTwice);
        } finally {
            TimeZone.setDefault(before);
        }
        SessionPlan read = sessions.sessions(course).getLast();
        assertThat(read.startsAtLocal()).isEqualTo(comesTwice);
        assertThat(read.startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(read.startComesTwice()).isTrue();
        assertThat(read.plannedEndLocal())
                .as("115 minutes later, one of the hours passed twice")
                .isEqualTo(LocalDateTime.parse("2026-10-25T03:20")
                        .plusMinutes(read.exchange().plannedMinutes() - 110));
    }

    @Test
    void tellsWhenASessionOfAPublishedCourseMoves() {
        CourseId published = courses.published(service, FIRST);
        SessionDetails first = planning.course(published).sessions().getFirst();

        planning.change(
                change(first, first.version(), FIRST.plusHours(1), first.plan().agenda()));

        assertThat(events.stream(SessionMoved.class))
                .contains(new SessionMoved(
                        published,
                        first.plan().id(),
                        FIRST,
                        FIRST.plusHours(1),
                        first.plan().plannedEndLocal()));
    }

    @Test
    @DisplayName("The reason for less exchange time comes from the hosts, not from the coordinator")
    void takesTheReasonFromHosts() {
        agree();
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(change(
                first,
                first.version(),
                FIRST,
                List.of(AgendaItem.create("Omvisning", SegmentKind.PROFESSIONAL_INPUT, 60, false))));
        people.signIn(coordinator);
        assertRefused(Reason.REASON_IS_FOR_HOSTS, () -> planning.giveReason(course, "Omvisning."));

        people.signIn(professional);
        planning.giveReason(course, "Omvisning på treningssenteret.");
        people.signIn(experienced);
        planning.standBehindReason(course, "Omvisning på treningssenteret.");
        sign();
        planning.publish(course);

        assertThat(planning.course(course).belowShareReason()).isEqualTo("Omvisning på treningssenteret.");
    }

    @Test
    @DisplayName("A coordinator cannot sign for the hosts, and a signed plan that is changed is told to the others")
    void hostsSignAndAreToldOfChanges() {
        agree();
        people.signIn(coordinator);
        assertRefused(Reason.SIGNATURE_IS_FOR_HOSTS, () -> signatures.signPlan(course, revision()));
        people.signIn(professional);
        signatures.signPlan(course, revision());
        signatures.signPlan(course, revision());
        assertThat(events.stream(PlanSigned.class))
                .containsExactly(new PlanSigned(course, professional, List.of(experienced)));
        people.signIn(experienced);
        assertThat(myCourses.all()).extracting(MyCourse::wanted).containsExactly(MyCourse.Wanted.PLAN_SIGNATURE);
        signatures.signPlan(course, revision());
        assertThat(myCourses.all()).extracting(MyCourse::wanted).containsOnlyNulls();
        assertThat(planning.course(course).plan().signed()).isTrue();
        AccountId third = courses.experiencedUser("Tone Prøve");
        people.signIn(coordinator);
        CourseHostId tone = invite(third, EXPERIENCED_USER);
        people.signIn(third);
        invitations.answer(tone, true);
        assertThat(myCourses.all()).extracting(MyCourse::wanted).containsExactly(MyCourse.Wanted.PLAN_SIGNATURE);
        for (AccountId host : List.of(professional, experienced)) {
            people.signIn(host);
            signatures.signPlan(course, revision());
        }
        people.signIn(third);
        assertThat(myCourses.all())
                .extracting(MyCourse::wanted)
                .as("both kinds have signed")
                .containsOnlyNulls();
        people.signIn(experienced);

        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(
                change(first, first.version(), FIRST.plusHours(1), first.plan().agenda()));

        assertThat(events.stream(PlanUnsigned.class).toList().getLast()).satisfies(unsigned -> {
            assertThat(unsigned.by()).isEqualTo(experienced);
            assertThat(unsigned.changes()).extracting(PlanChange::kind).containsExactly(PlanChange.Kind.SESSION_MOVED);
        });
        CourseDetails.Plan plan = planning.course(course).plan();
        assertThat(plan.signed()).isFalse();
        assertThat(plan.changes()).singleElement().satisfies(changed -> {
            assertThat(changed.by()).isEqualTo("Erik Prøve");
            assertThat(changed.what().movedFrom()).isEqualTo(FIRST);
            assertThat(changed.what().movedTo()).isEqualTo(FIRST.plusHours(1));
            assertThat(changed.what().host()).isNull();
        });
        people.signIn(coordinator);
        invitations.remove(planning.course(course).hosts().getFirst().seat().id());
        assertThat(planning.course(course).plan().changes().getLast().host()).isEqualTo("Pia Prøve");
    }

    @Test
    void invitesOnlyThoseWhoHaveTheRole() {
        assertRefused(
                Reason.NO_SUCH_ACCOUNT,
                () -> invitations.invite(new InviteHost(course, "ingen@eksempel.no", PROFESSIONAL)));
        assertRefused(Reason.ACCOUNT_LACKS_ROLE, () -> invite(experienced, PROFESSIONAL));
    }

    @Test
    @DisplayName("Nobody answers for another")
    void letsOnlyTheOneWhoWasAskedAnswer() {
        CourseHostId pia = invite(professional, PROFESSIONAL);
        assertDenied(() -> invitations.answer(pia, true));
        people.signIn(experienced);
        assertDenied(() -> invitations.answer(pia, true));
    }

    @Test
    @DisplayName("One who is asked may read what it is about, and edits only after a yes")
    void letsTheOneWhoIsAskedRead() {
        CourseHostId pia = invite(professional, PROFESSIONAL);
        SessionDetails first = planning.course(course).sessions().getFirst();
        ChangeSession change =
                change(first, first.version(), FIRST.plusHours(1), first.plan().agenda());

        people.signIn(professional);
        assertThat(planning.course(course).mayEdit()).isFalse();
        assertDenied(() -> planning.change(change));

        invitations.answer(pia, true);
        assertThat(planning.course(course).mayEdit()).isTrue();
        planning.change(change);

        invitations.answer(pia, false);
        assertDenied(() -> planning.course(course));
    }

    @Test
    @DisplayName("A neighbour's coordinator, a host of another course and nobody at all: everything is denied")
    void deniesNeighbours() {
        CourseHostId pia = invite(professional, PROFESSIONAL);
        SessionDetails first = planning.course(course).sessions().getFirst();
        LearningServiceId neighbour = courses.service();
        AccountId neighbours = people.coordinator(neighbour.value());
        people.signIn(neighbours);
        assertEverythingIsDenied(first, pia);
        assertThat(myCourses.all()).isEmpty();

        AccountId elsewhere = courses.professional("Nina Prøve");
        CourseId other = planning.plan(courses.plan(neighbour, FIRST));
        CourseHostId seat =
                invitations.invite(new InviteHost(other, accounts.get(elsewhere).email(), PROFESSIONAL));
        people.signIn(elsewhere);
        invitations.answer(seat, true);
        assertEverythingIsDenied(first, pia);

        SecurityContextHolder.clearContext();
        assertEverythingIsDenied(first, pia);
        assertDenied(() -> myCourses.all());
        assertDenied(() -> invitations.mine());

        people.signIn(coordinator);
        assertThat(planning.course(course).hosts()).hasSize(1);
        assertThat(planning.course(course).sessions().getFirst()).isEqualTo(first);
    }

    private void assertEverythingIsDenied(SessionDetails first, CourseHostId host) {
        assertDenied(() -> planning.plan(courses.plan(service, FIRST)));
        assertDenied(() -> planning.course(course));
        assertDenied(() -> planning.courseOf(first.plan().id()));
        assertDenied(() -> planning.speak(course, Language.ENGLISH));
        assertDenied(
                () -> planning.change(new ChangeCourse(course, 0, "Kapret", "", 12, Set.of("5501"), Language.BOKMAL)));
        assertDenied(() -> planning.change(
                change(first, first.version(), FIRST.plusHours(1), first.plan().agenda())));
        assertDenied(() -> planning.giveReason(course, "Fordi."));
        assertDenied(() -> planning.standBehindReason(course, "Fordi."));
        assertDenied(() -> planning.publish(course));
        assertDenied(() -> signatures.signPlan(course, 0));
        assertDenied(() -> signatures.signEvaluation(course, null, "Mer samtale."));
        assertDenied(() -> planning.cancel(course, "Fordi."));
        assertDenied(() -> invite(experienced, EXPERIENCED_USER));
        assertDenied(() -> invitations.answer(host, true));
        assertDenied(() -> invitations.remove(host));
    }

    @Test
    void saysWhenThereIsNoSuchThing() {
        CourseId none = new CourseId(UUID.randomUUID());
        assertThatExceptionOfType(UnknownCourse.class).isThrownBy(() -> planning.course(none));
        assertThatExceptionOfType(UnknownCourse.class)
                .isThrownBy(() -> sessions.session(new SessionId(UUID.randomUUID())));
        assertThat(sessions.hostSeat(new CourseHostId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void tellsLaterFeaturesWhoHosts() {
        agree();

        assertThat(sessions.hosts(course))
                .extracting(CourseHostSeat::firstName, CourseHostSeat::role, CourseHostSeat::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Pia", PROFESSIONAL, HostAnswer.YES),
                        org.assertj.core.groups.Tuple.tuple("Erik", EXPERIENCED_USER, HostAnswer.YES));
        CourseHostSeat seat = sessions.hosts(course).getFirst();
        assertThat(sessions.hostSeat(seat.id())).contains(seat);
    }

    private void sign() {
        for (AccountId host : List.of(professional, experienced)) {
            people.signIn(host);
            signatures.signPlan(course, revision());
        }
    }

    private int revision() {
        return planning.course(course).plan().revision();
    }

    private void agree() {
        CourseHostId pia = invite(professional, PROFESSIONAL);
        CourseHostId erik = invite(experienced, EXPERIENCED_USER);
        people.signIn(professional);
        invitations.answer(pia, true);
        people.signIn(experienced);
        invitations.answer(erik, true);
    }

    private CourseHostId invite(AccountId account, no.mestringsrom.exchange.SessionRole role) {
        return invitations.invite(new InviteHost(course, accounts.get(account).email(), role));
    }

    private static ChangeSession change(
            SessionDetails session, long version, LocalDateTime start, List<AgendaItem> agenda) {
        return new ChangeSession(session.plan().id(), version, session.plan().title(), start, agenda);
    }

    private static void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void assertDenied(ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }
}
