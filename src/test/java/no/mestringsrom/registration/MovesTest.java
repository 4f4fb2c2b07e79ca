package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.SeatCounts.Count;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Moves.Moved;
import no.mestringsrom.registration.Moves.Option;
import no.mestringsrom.registration.Moves.Outcome;
import no.mestringsrom.registration.Moves.Wish;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class MovesTest {

    private static final int CAPACITY = 4;

    @Autowired
    Moves moves;

    @Autowired
    MovePlaces places;

    @Autowired
    OwnDetails own;

    @Autowired
    Links links;

    @Autowired
    Companions companions;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    Seats seats;

    @Autowired
    SignOff signOff;

    @Autowired
    ReservedSeats reserved;

    @Autowired
    TestPeople staff;

    @Autowired
    TestCourses courses;

    @Autowired
    TestTexting texting;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    CourseId here;
    CourseId there;

    @BeforeEach
    void twoCourses() {
        clock.set(TestClock.START);
        service = courses.service();
        here = course("2026-04-20T18:00", Set.of("5501", "5532"));
        there = course("2026-05-20T18:00", Set.of("5501"));
    }

    @Test
    void onlyOpenCoursesThatTakePartInTheMunicipalityAreOffered() {
        course("2026-05-20T18:00", Set.of("5532"));
        course("2026-03-09T08:00", Set.of("5501"));
        RegistrationId kari = registered.signUp(here, "Kari");

        assertThat(moves.options(kari).orElseThrow())
                .filteredOn(option -> option.course().service().equals(service))
                .extracting(option -> option.course().id())
                .containsExactly(there);
        assertThat(moves.options(kari).orElseThrow())
                .hasSizeLessThanOrEqualTo(Moves.MOST_OPTIONS)
                .allSatisfy(
                        option -> assertThat(option.course().municipalities()).contains("5501"));
    }

    @Test
    void anAddressThatWasAskedForBeforeTheMoveIsAnsweredAfterIt() {
        RegistrationId kari = registered.signUp(here, "Kari");
        String wanted = UUID.randomUUID() + "@eksempel.no";
        own.change(new ChangeDetails(
                kari, "Kari", wanted, "", NeedsForm.NONE, ParticipantKind.PATIENT_OR_USER, Language.BOKMAL));
        AddressToConfirm asked = events.stream(AddressToConfirm.class).toList().getLast();

        RegistrationId moved = moves.move(kari, there, Wish.MOVE).there();

        assertThat(own.confirmAddress(links.sign(LinkPurpose.ADDRESS, asked.change(), asked.goodUntil())))
                .isEqualTo(OwnDetails.AddressOutcome.CHANGED);
        assertThat(participants.addressee(moved).orElseThrow().email()).isEqualTo(wanted);
    }

    @Test
    void aNumberThatTheyHaveNotAnsweredFromIsAskedForAnew() {
        texting.turnOn();
        try {
            SignUpCommand both = new SignUpCommand(
                    here,
                    UUID.randomUUID(),
                    "Kari",
                    UUID.randomUUID() + "@eksempel.no",
                    "90 00 09 99",
                    NeedsForm.NONE,
                    "5501",
                    ParticipantKind.PATIENT_OR_USER,
                    true,
                    Language.BOKMAL);
            RegistrationId kari = registered.signUp(both);
            clock.advance(Registration.BETWEEN_LINKS);

            moves.move(kari, there, Wish.MOVE);
        } finally {
            texting.turnOff();
        }

        assertThat(events.stream(AddressToConfirm.class))
                .extracting(asked -> asked.who().course(), asked -> asked.who().mobile())
                .containsExactly(tuple(here, "+4790000999"), tuple(there, "+4790000999"));
    }

    @Test
    void theSeatHereGoesToTheNextInTheSamePress() {
        List<RegistrationId> people = fill(here, CAPACITY + 1);

        Moved moved = moves.move(people.getFirst(), there, Wish.MOVE);

        assertThat(moved.outcome()).isEqualTo(Outcome.MOVED);
        assertThat(status(moved.there())).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(status(people.getFirst())).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(status(people.getLast())).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(count(here)).isEqualTo(new Count(CAPACITY - 1, 1, 0));
        assertThat(count(there)).isEqualTo(new Count(1, 0, 0));
        assertThat(moves.move(people.getFirst(), there, Wish.MOVE))
                .as("pressed twice")
                .isEqualTo(moved);
        signOff.signOff(moved.there());
        assertThat(moves.move(people.getFirst(), there, Wish.MOVE).outcome())
                .as("a press from before they left there")
                .isEqualTo(Outcome.NOT_HERE);
    }

    @Test
    void whoHasASeatHereKeepsItWhereTheOtherCourseIsFull() {
        RegistrationId kari = registered.signUp(here, "Kari");
        fill(there, CAPACITY);

        assertThat(moves.move(kari, there, Wish.MOVE)).isEqualTo(new Moved(Outcome.FULL, null));
        assertThat(count(there).waiting()).isZero();
        Moved waits = moves.move(kari, there, Wish.WAIT_TOO);

        assertThat(waits.outcome()).isEqualTo(Outcome.WAITS_TOO);
        assertThat(status(kari)).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(status(waits.there())).isEqualTo(RegistrationStatus.WAITING);
        assertThat(participants.participant(waits.there()).orElseThrow().answerBy())
                .isNull();
        assertThat(moves.move(kari, there, Wish.WAIT_TOO)).isEqualTo(waits);
    }

    @Test
    void nobodyMovesWhereTheyAreAlreadyOrToWhatIsNotOpenToThem() {
        String address = UUID.randomUUID() + "@eksempel.no";
        RegistrationId kari = registered.signUp(TestParticipants.form(here, "Kari", address, "5501"));
        registered.signUp(TestParticipants.form(there, "kari", address, "5501"));
        RegistrationId neighbour = registered.signUp(TestParticipants.form(here, "Nils", "n" + address, "5532"));
        RegistrationId unanswered = registered.ask(TestParticipants.form(here, "Per", "p" + address, "5501"));

        assertThat(moves.move(kari, there, Wish.MOVE).outcome()).isEqualTo(Outcome.ALREADY_THERE);
        assertThat(moves.move(neighbour, there, Wish.MOVE).outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(moves.move(unanswered, there, Wish.MOVE).outcome()).isEqualTo(Outcome.NOT_HERE);
        assertThat(moves.options(unanswered)).isEmpty();
        assertThat(moves.move(kari, here, Wish.MOVE).outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(moves.move(kari, new CourseId(UUID.randomUUID()), Wish.MOVE).outcome())
                .isEqualTo(Outcome.CLOSED);
        assertThat(moves.move(RegistrationId.random(), there, Wish.MOVE).outcome())
                .isEqualTo(Outcome.NOT_HERE);
        assertThat(count(here)).isEqualTo(new Count(2, 1, 0));
    }

    @Test
    void manyWhoMoveAgainstEachOtherAtOnceAllArrive() throws Exception {
        CourseId one = courses.shared(service, LocalDateTime.parse("2026-06-01T18:00"), 12, Set.of("5501"));
        CourseId two = courses.shared(service, LocalDateTime.parse("2026-06-08T18:00"), 12, Set.of("5501"));
        List<RegistrationId> ones = fill(one, 6);
        List<RegistrationId> twos = fill(two, 6);

        // Past the turns: what is tried is the database.
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Moved>> presses = IntStream.range(0, 6)
                    .boxed()
                    .flatMap(i -> Stream.of(
                            threads.submit(() -> {
                                go.await();
                                return places.move(one, two, ones.get(i), Wish.MOVE);
                            }),
                            threads.submit(() -> {
                                go.await();
                                return places.move(two, one, twos.get(i), Wish.MOVE);
                            })))
                    .toList();
            go.countDown();
            for (Future<Moved> press : presses) {
                assertThat(press.get().outcome()).isEqualTo(Outcome.MOVED);
            }
        }

        assertThat(count(one)).isEqualTo(new Count(6, 0, 0));
        assertThat(count(two)).isEqualTo(new Count(6, 0, 0));
        assertThat(participants.confirmed(one)).hasSize(6);
    }

    @Test
    void whoTheyBroughtAlongStaysAndBothMayMoveEach() {
        RegistrationId kari = registered.signUp(here, "Kari");
        SignUpCommand form = TestParticipants.form(here, "Ola", "", "5501");
        companions.bring(kari, true, form);
        RegistrationId ola =
                participants.submitted(here, form.submission()).orElseThrow().id();

        assertThat(moves.move(kari, there, Wish.MOVE).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(status(ola)).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(moves.move(ola, there, Wish.MOVE).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(participants.addressees(there).stream().map(Addressee::email).distinct())
                .hasSize(1);
    }

    @Test
    void somebodyElsesAddressBecomesNobodysOwnByMoving() {
        RegistrationId kari = registered.signUp(here, "Kari");

        assertThat(moves.move(brought(kari, "Ola"), there, Wish.MOVE).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(participants.addressees(there)).hasSize(1);
        assertThat(participants.ownAddresses(there)).isEmpty();
    }

    @Test
    void aCourseWhoseSeatsAreReservedForOthersIsOfferedAsAPlaceInLine() {
        CourseId third = course("2026-05-25T18:00", Set.of("5501", "5532"));
        staff.signIn(staff.coordinator(service.value()));
        reserved.reserve(third, Map.of("5532", CAPACITY), 14);
        SecurityContextHolder.clearContext();
        RegistrationId kari = registered.signUp(here, "Kari");

        assertThat(moves.options(kari).orElseThrow())
                .filteredOn(option -> option.course().service().equals(service))
                .extracting(option -> option.course().id(), Option::availability)
                .containsExactly(tuple(there, Availability.FREE), tuple(third, Availability.WAITING_LIST));
        assertThat(moves.move(kari, third, Wish.WAIT_TOO).outcome()).isEqualTo(Outcome.WAITS_TOO);
    }

    @Test
    void anotherServicesCourseForOthersIsNothingToMoveTo() {
        PlanCourse plan = courses.plan(
                courses.service(),
                LocalDateTime.parse("2026-05-20T18:00"),
                "Annet",
                TargetGroup.FAMILIES,
                Set.of("5501"));
        CourseId other = courses.published(otherwise(plan));
        RegistrationId kari = registered.signUp(here, "Kari");

        assertThat(moves.move(kari, other, Wish.MOVE)).isEqualTo(new Moved(Outcome.CLOSED, null));
        assertThat(count(other)).isEqualTo(Count.NONE);
        assertThat(status(kari)).isEqualTo(RegistrationStatus.CONFIRMED);
    }

    private static PlanCourse otherwise(PlanCourse plan) {
        return new PlanCourse(
                plan.status(),
                plan.service(),
                TemplateId.ofLibrary("apent-temamote-sovn"),
                plan.title(),
                plan.description(),
                plan.targetGroup(),
                plan.capacity(),
                plan.municipalities(),
                plan.heldIn(),
                plan.starts().subList(0, 1),
                "En annen.");
    }

    @Test
    void whoMovesFromACourseThatIsOverStaysInItAndConsentsNow() {
        RegistrationId kari = registered.signUp(here, "Kari");
        clock.set(Instant.parse("2026-05-15T10:00:00Z"));

        Moved moved = moves.move(kari, there, Wish.MOVE);

        assertThat(moved.outcome()).isEqualTo(Outcome.MOVED);
        assertThat(status(kari)).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(participants.signedUpAt(moved.there())).contains(clock.instant());
        assertThat(participants.signedUpAt(kari)).isNotEqualTo(participants.signedUpAt(moved.there()));
    }

    @Test
    void oneAddressGathersNoMoreThanThreeByMoving() {
        RegistrationId kari = registered.signUp(here, "Kari");
        for (String name : List.of("Ola", "Eva")) {
            assertThat(moves.move(brought(kari, name), there, Wish.MOVE).outcome())
                    .isEqualTo(Outcome.MOVED);
        }

        assertThat(moves.move(brought(kari, "Lise"), there, Wish.MOVE).outcome())
                .isEqualTo(Outcome.CLOSED);
        assertThat(moves.move(kari, there, Wish.MOVE).outcome())
                .as("whose address it is")
                .isEqualTo(Outcome.MOVED);
    }

    private RegistrationId brought(RegistrationId by, String name) {
        SignUpCommand form = TestParticipants.form(here, name, "", "5501");
        companions.bring(by, true, form);
        return participants.submitted(here, form.submission()).orElseThrow().id();
    }

    private CourseId course(String start, Set<String> municipalities) {
        return courses.shared(service, LocalDateTime.parse(start), CAPACITY, municipalities);
    }

    private List<RegistrationId> fill(CourseId course, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> registered.signUp(course, "Person " + i))
                .toList();
    }

    private RegistrationStatus status(RegistrationId who) {
        return participants.participant(who).orElseThrow().status();
    }

    private Count count(CourseId course) {
        return seats.of(List.of(course)).getOrDefault(course, Count.NONE);
    }
}
