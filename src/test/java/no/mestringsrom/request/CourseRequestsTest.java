package no.mestringsrom.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.request.RequestRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@RecordApplicationEvents
class CourseRequestsTest {

    @Autowired
    CourseRequests requests;

    @Autowired
    RequestDesk desk;

    @Autowired
    CoursePlanning planning;

    @Autowired
    ApplicationEventPublisher published;

    @Autowired
    MyCourses mine;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestRequests made;

    @Autowired
    Links links;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    LearningServiceId service;
    AccountId coordinator;

    @BeforeEach
    void someWhoCanBeAsked() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("From the order to the course: asked, answered, linked, and told of when it opens")
    void comesToACourse() {
        RequestId id = asked();
        assertThat(byLink(id).status()).isEqualTo(RequestStatus.NEW);
        people.signIn(coordinator);
        RequestDetails waiting = waiting(id);
        assertThat(waiting.unit()).isEqualTo("Storgata legekontor");
        assertThat(waiting.words()).isEqualTo("Helst på ettermiddagen.");

        desk.answer(id, waiting.version(), true, "  Ja, i vår.  ");
        assertThat(byLink(id).answer()).isEqualTo("Ja, i vår.");
        assertThat(desk.waiting())
                .as("for its course")
                .extracting(RequestDetails::id)
                .contains(id);
        assertThat(events.stream(RequestAnswered.class)).hasSize(1);
        desk.link(id, planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00"))));
        assertThat(events.stream(RequestPlanned.class))
                .as("a yes was told already")
                .isEmpty();

        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        desk.link(id, course);
        desk.link(id, course);
        assertThat(events.stream(RequestedCourseOpen.class)).as("told once").hasSize(1);
        assertThat(byLink(id).courseTitle()).isEqualTo("Diabetes type 2-kurs");
        assertThat(byLink(id).open()).isTrue();
        assertThat(desk.waiting()).extracting(RequestDetails::id).doesNotContain(id);
    }

    @Test
    void theSameFormTwiceIsOneOrder() {
        AskForCourse form = TestRequests.form(UUID.randomUUID(), "5501");
        assertThat(requests.ask(form)).isEqualTo(requests.ask(form));
        assertThat(events.stream(CourseRequested.class)).hasSize(1);
    }

    @Test
    void anotherFormUnderTheSameNumberIsAnotherOrder() {
        UUID submission = UUID.randomUUID();
        RequestId first = requests.ask(TestRequests.form(submission, "5501"));
        assertThat(requests.ask(TestRequests.form(submission, "5532"))).isNotEqualTo(first);
        assertThat(events.stream(CourseRequested.class)).hasSize(2);
    }

    @Test
    @DisplayName("Linked while it is planned: told when it opens; cancelled: told, and the coordinator's again")
    void followsTheCourse() {
        RequestId id = asked();
        people.signIn(coordinator);
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));
        desk.link(id, course);
        assertThat(events.stream(RequestedCourseOpen.class)).isEmpty();
        assertThat(events.stream(RequestPlanned.class)).hasSize(1);
        published.publishEvent(new CoursePublished(course, "Diabetes type 2-kurs"));
        assertThat(events.stream(RequestedCourseOpen.class)).hasSize(1);

        planning.cancel(course, "Syke verter.");
        assertThat(events.stream(RequestedCourseCancelled.class)).hasSize(1);
        assertThat(waiting(id).course()).isNull();
        assertThat(byLink(id).courseTitle()).isNull();
        CourseId begun = courses.published(service, LocalDateTime.parse("2026-03-09T12:00"));
        refuses(() -> desk.link(id, begun), Reason.COURSE_DOES_NOT_FIT);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsKept() {
        AskForCourse wrong = new AskForCourse(
                UUID.randomUUID(),
                " \n",
                "x".repeat(121),
                "ikke en adresse",
                "",
                null,
                0,
                LocalDate.parse("2026-03-08"),
                CourseLanguage.OTHER,
                "x".repeat(2001),
                Language.BOKMAL);
        refuses(
                () -> requests.ask(wrong),
                Reason.UNIT_MISSING,
                Reason.CONTACT_TOO_LONG,
                Reason.EMAIL_INVALID,
                Reason.MUNICIPALITY_MISSING,
                Reason.TARGET_GROUP_MISSING,
                Reason.PARTICIPANTS_OUT_OF_RANGE,
                Reason.NEEDED_BY_IN_THE_PAST,
                Reason.WORDS_TOO_LONG);
        refuses(() -> requests.ask(TestRequests.form(UUID.randomUUID(), "1806")), Reason.MUNICIPALITY_WITHOUT_SERVICE);
        assertThat(events.stream(CourseRequested.class)).isEmpty();
    }

    @Test
    @DisplayName("Of two coordinators who answer, the second is told; a no may become a yes")
    void theSecondAnswerIsToldOfTheFirst() {
        RequestId id = asked();
        people.signIn(coordinator);
        RequestDetails seen = waiting(id);
        refuses(() -> desk.answer(id, seen.version(), true, " "), Reason.ANSWER_MISSING);
        refuses(() -> desk.answer(id, seen.version(), true, "x".repeat(2001)), Reason.ANSWER_TOO_LONG);
        desk.answer(id, seen.version(), false, "Ikke i år.");
        refuses(() -> desk.answer(id, seen.version(), true, "Ja!"), Reason.CHANGED_BY_SOMEONE_ELSE);

        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        refuses(() -> desk.link(id, course), Reason.DECLINED_ALREADY);
        desk.answer(id, desk.request(id).version(), true, "Jo, likevel.");
        desk.link(id, course);
        assertThat(byLink(id).status()).isEqualTo(RequestStatus.ACCEPTED);
    }

    @Test
    void aCourseOfAnotherServiceDoesNotFit() {
        RequestId id = asked();
        LearningServiceId neighbour = courses.service();
        CourseId course = courses.published(neighbour, LocalDateTime.parse("2026-04-13T18:00"));
        people.signIn(coordinator);
        refuses(() -> desk.link(id, course), Reason.COURSE_DOES_NOT_FIT);
    }

    @Test
    @DisplayName("A neighbour's coordinator, a host and nobody at all: everything is denied")
    void isNobodyElsesBusiness() {
        RequestId id = asked();
        for (AccountId stranger :
                List.of(people.coordinator(courses.service().value()), courses.professional("Pia Prøve"))) {
            people.signIn(stranger);
            assertDenied(id);
            assertThat(desk.waiting()).isEmpty();
        }
        SecurityContextHolder.clearContext();
        assertDenied(id);
        assertThat(desk.waiting()).isEmpty();
        assertThatExceptionOfType(LinkRefused.class)
                .isThrownBy(() -> requests.byLink(links.sign(LinkPurpose.HOST, id.value())));
        assertThatExceptionOfType(UnknownRequest.class)
                .isThrownBy(() -> requests.byLink(links.sign(LinkPurpose.REQUEST, UUID.randomUUID())));
    }

    @Test
    void isForgottenAfterAYear() {
        RequestId id = asked();
        clock.advance(Duration.ofDays(365));
        requests.forgetOld();
        assertThat(byLink(id).unit()).isEqualTo("Storgata legekontor");

        clock.advance(Duration.ofDays(1));
        requests.forgetOld();
        assertThatThrownBy(() -> byLink(id)).isInstanceOf(UnknownRequest.class);
    }

    @Test
    @DisplayName("A course that is made of an order is linked as it is planned, once, and held in what the plan says")
    void isMadeACourseOf() {
        RequestId id = made.asked(service, CourseLanguage.ENGLISH);
        PlanCourse plan = courses.plan(service, LocalDateTime.parse("2026-04-13T18:00"));
        people.signIn(coordinator);
        CourseId course = desk.plan(id, plan);

        assertThat(desk.request(id).course()).isEqualTo(course);
        assertThat(events.stream(RequestPlanned.class))
                .extracting(planned -> planned.request().id())
                .containsExactly(id);
        assertThat(desk.request(id).status()).isEqualTo(RequestStatus.ACCEPTED);
        assertThat(desk.request(id).heldIn()).as("as the coordinator chose").isEqualTo(Language.BOKMAL);
        refuses(() -> desk.plan(id, plan), Reason.HAS_COURSE_ALREADY);
        published.publishEvent(new CoursePublished(course, "Diabetes type 2-kurs"));
        assertThat(events.stream(RequestedCourseOpen.class)).hasSize(1);
    }

    @Test
    @DisplayName("What may not be linked is not planned either")
    void isMadeNoCourseOfWhereItMayNotBe() {
        RequestId declined = asked();
        PlanCourse plan = courses.plan(service, LocalDateTime.parse("2026-04-13T18:00"));
        people.signIn(coordinator);
        desk.answer(declined, waiting(declined).version(), false, "Nei.");
        int before = mine.all().size();
        refuses(() -> desk.plan(declined, plan), Reason.DECLINED_ALREADY);
        assertThat(mine.all()).hasSize(before);

        RequestId id = asked();
        people.signIn(people.coordinator(courses.service().value()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.plan(id, plan));
    }

    @Test
    @DisplayName("A course is held in what was asked for, until it is published; other words than ours change nothing")
    void theCourseFollowsTheLanguage() {
        RequestId english = made.asked(service, CourseLanguage.ENGLISH);
        RequestId norwegian = made.asked(service, CourseLanguage.NORWEGIAN);
        RequestId other = made.asked(service, CourseLanguage.OTHER);
        people.signIn(coordinator);
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));

        desk.link(english, course);
        assertThat(desk.request(english).heldIn()).isEqualTo(Language.ENGLISH);
        desk.link(other, course);
        assertThat(desk.request(other).heldIn()).isEqualTo(Language.ENGLISH);
        desk.link(norwegian, course);
        assertThat(desk.request(norwegian).heldIn()).isEqualTo(Language.BOKMAL);
        planning.speak(course, Language.NYNORSK);
        desk.link(norwegian, planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00"))));
        desk.link(norwegian, course);
        assertThat(desk.request(norwegian).heldIn()).isEqualTo(Language.NYNORSK);

        CourseId published = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        desk.link(english, published);
        assertThat(desk.request(english).heldIn()).as("people have signed up").isEqualTo(Language.BOKMAL);
    }

    @Test
    @DisplayName("Whoever links a course comes after whoever is changing it, and sees what became of it")
    void comesAfterWhoeverIsChangingTheCourse() throws Exception {
        RequestId english = made.asked(service, CourseLanguage.ENGLISH);
        people.signIn(coordinator);
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));
        CompletableFuture<Void> linking = new CompletableFuture<>();

        transaction.executeWithoutResult(status -> {
            CourseDetails seen = planning.course(course);
            planning.change(new ChangeCourse(
                    course, seen.version(), "Ny tittel", "", 12, seen.facts().municipalities(), Language.BOKMAL));
            linking.completeAsync(() -> {
                people.signIn(coordinator);
                desk.link(english, course);
                return null;
            });
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> linking.get(400, TimeUnit.MILLISECONDS));
        });
        linking.get(10, TimeUnit.SECONDS);

        assertThat(planning.course(course).facts().title()).isEqualTo("Ny tittel");
        assertThat(desk.request(english).heldIn()).isEqualTo(Language.ENGLISH);
    }

    private void assertDenied(RequestId id) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.request(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.answer(id, 0, true, "Ja."));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.link(id, new CourseId(UUID.randomUUID())));
    }

    private RequestId asked() {
        SecurityContextHolder.clearContext();
        return made.asked(service);
    }

    private RequestDetails waiting(RequestId id) {
        return desk.waiting().stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RequestDetails byLink(RequestId id) {
        return requests.byLink(links.sign(LinkPurpose.REQUEST, id.value()));
    }

    private static void refuses(ThrowingCallable deed, Reason... reasons) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reasons));
    }
}
