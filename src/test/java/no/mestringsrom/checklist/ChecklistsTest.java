package no.mestringsrom.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.checklist.ChecklistRefused.Reason;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDeparture;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateCheck;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** On 9 March 2026. */
@ServiceTest
class ChecklistsTest {

    @Autowired
    Checklists checklists;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TemplateDesk desk;

    @Autowired
    CourseTemplates templates;

    @Autowired
    TestClock clock;

    AccountId coordinator;
    List<AccountId> hosts;
    CourseId course;

    @BeforeEach
    void aCourseThatBeginsInTwoWeeks() {
        LearningServiceId service = courses.service();
        coordinator = people.coordinator(service.value());
        course = courses.published(service, LocalDateTime.parse("2026-03-23T18:00"));
        hosts = sessions.hosts(course).stream().map(CourseHostSeat::account).toList();
        people.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewCourseGetsWhatItsTemplateWantsAndKeepsIt() {
        LearningServiceId service = courses.service();
        people.signIn(people.coordinator(service.value()));
        TemplateId template = desk.copy(TestCourses.TEMPLATE, service.value());
        save(template, 1, new TemplateCheck("Ring hverandre", -3), new TemplateCheck("Skriv til gruppa", 60));

        CourseId made = planning.plan(plan(service, template));
        save(template, 2);

        assertThat(checklists.of(made))
                .filteredOn(item -> item.words() != null)
                .extracting(
                        ChecklistItem::words,
                        ChecklistItem::phase,
                        item -> item.due().toString())
                .containsExactly(
                        tuple("Ring hverandre", ChecklistPhase.PLANNING, "2026-03-20"),
                        tuple("Skriv til gruppa", ChecklistPhase.EVALUATING, "2026-05-22"));
        assertThat(checklists.of(planning.plan(plan(service, template)))).allMatch(item -> item.words() == null);
    }

    @Test
    @DisplayName("What the template wants seen to moves with the first session until it is done")
    void movesWithTheFirstSession() {
        CourseId made = planned(Set.of());
        ChecklistItem item = ofTemplate(made).getFirst();
        assertThat(item.due()).isEqualTo("2026-03-20");

        move(made, "2026-03-25T18:00");
        assertThat(ofTemplate(made).getFirst().due()).isEqualTo("2026-03-22");
        checklists.tick(made, item.id(), true);
        move(made, "2026-03-26T18:00");
        assertThat(ofTemplate(made).getFirst().due()).as("when it was due").isEqualTo("2026-03-22");
        checklists.tick(made, item.id(), false);
        assertThat(ofTemplate(made).getFirst().due()).isEqualTo("2026-03-23");
    }

    private void move(CourseId course, String to) {
        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                LocalDateTime.parse(to),
                first.plan().agenda()));
    }

    @Test
    @DisplayName(
            "Where the template's list is fixed, taking something off it asks why, and putting it back makes it good")
    void asksWhyWhatIsFixedIsLeftOut() {
        CourseId made = planned(Set.of(TemplatePart.CHECKLIST));
        ChecklistItem item = ofTemplate(made).getFirst();
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> checklists.remove(made, item.id(), " "))
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(CourseRefused.Reason.DEPARTURE_NEEDS_REASON));
        assertThat(ofTemplate(made)).as("nothing has happened").hasSize(2);
        checklists.remove(made, "MEET", "");

        checklists.remove(made, item.id(), "Vi kjenner hverandre.");
        checklists.remove(made, ofTemplate(made).getFirst().id(), "");
        assertThat(ofTemplate(made)).isEmpty();
        assertThat(planning.course(made).basis().departures())
                .extracting(CourseDeparture::part, CourseDeparture::reason)
                .containsExactly(tuple(TemplatePart.CHECKLIST, "Vi kjenner hverandre."));
        checklists.putBack(made, item.id());
        assertThat(planning.course(made).basis().departures())
                .as("one is still missing")
                .hasSize(1);
        CourseId free = planned(Set.of());
        checklists.remove(free, ofTemplate(free).getFirst().id(), "");
        assertThat(planning.course(free).basis().departures()).isEmpty();
    }

    @Test
    @DisplayName("Two hosts who tick off the same at once: neither is refused")
    void isTickedOffByTwoAtOnce() throws Exception {
        CyclicBarrier atOnce = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> ticked = new ArrayList<>();
            for (AccountId host : List.of(hosts.getFirst(), hosts.getLast())) {
                ticked.add(two.submit(() -> {
                    people.signIn(host);
                    for (ToolboxItem item : ToolboxItem.values()) {
                        atOnce.await(10, TimeUnit.SECONDS);
                        checklists.tick(course, item.name(), true);
                    }
                    return null;
                }));
            }
            for (Future<?> one : ticked) {
                one.get();
            }
        }
        assertThat(checklists.of(course)).allMatch(ChecklistItem::done);
    }

    /** From a template that wants two things seen to. */
    private CourseId planned(Set<TemplatePart> fixed) {
        LearningServiceId service = courses.service();
        people.signIn(people.coordinator(service.value()));
        TemplateId template = desk.copy(TestCourses.TEMPLATE, service.value());
        save(template, 1, fixed, new TemplateCheck("Ring hverandre", -3), new TemplateCheck("Skriv til gruppa", 60));
        return planning.plan(plan(service, template));
    }

    private List<ChecklistItem> ofTemplate(CourseId course) {
        return checklists.of(course).stream()
                .filter(item -> item.words() != null)
                .toList();
    }

    private void save(TemplateId id, int seen, TemplateCheck... checks) {
        save(id, seen, templates.get(id).content().fixed(), checks);
    }

    private void save(TemplateId id, int seen, Set<TemplatePart> fixed, TemplateCheck... checks) {
        TemplateContent content = templates.get(id).content();
        desk.save(
                id,
                seen,
                new TemplateContent(
                        content.title(),
                        content.summary(),
                        content.targetGroup(),
                        content.leastShare(),
                        content.copingModel(),
                        fixed,
                        content.sessions(),
                        List.of(checks)),
                "");
    }

    private PlanCourse plan(LearningServiceId service, TemplateId template) {
        PlanCourse usual = courses.plan(service, LocalDateTime.parse("2026-03-23T18:00"));
        return new PlanCourse(
                service,
                template,
                usual.title(),
                usual.description(),
                usual.capacity(),
                usual.municipalities(),
                usual.starts());
    }

    @Test
    void everyCourseHasTheToolboxDueByItsOwnDates() {
        assertThat(checklists.of(course)).extracting(ChecklistItem::toolbox).containsExactly(ToolboxItem.values());
        assertThat(item(ToolboxItem.TRY_VIDEO).due()).isEqualTo("2026-03-16");

        SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                LocalDateTime.parse("2026-03-25T18:00"),
                first.plan().agenda()));
        assertThat(item(ToolboxItem.TRY_VIDEO).due())
                .as("it moves with the session")
                .isEqualTo("2026-03-18");
    }

    @Test
    @DisplayName("The start page has what is one's own, due within a week or overdue, of the phase the course is in")
    void eachIsRemindedOfTheirOwn() {
        assertThat(due()).containsExactly(ToolboxItem.TELL, ToolboxItem.NEEDS);
        people.signIn(hosts.getFirst());
        assertThat(due()).containsExactly(ToolboxItem.MEET, ToolboxItem.ADAPT, ToolboxItem.TRY_VIDEO);
        assertThat(checklists.due().first()).extracting(DueItem::overdue).containsExactly(true, true, false);

        checklists.tick(course, "ADAPT", true);
        people.signIn(hosts.getLast());
        assertThat(due()).as("done for both").containsExactly(ToolboxItem.MEET, ToolboxItem.TRY_VIDEO);
        checklists.tick(course, "ADAPT", false);
        assertThat(due()).hasSize(3);

        clock.set(sessions.sessions(course).getFirst().startsAt());
        assertThat(due())
                .as("what was to be done before is still to be done")
                .containsExactly(ToolboxItem.MEET, ToolboxItem.ADAPT, ToolboxItem.TRY_VIDEO, ToolboxItem.GROUND_RULES);
        clock.set(sessions.sessions(course).getLast().plannedEnd());
        assertThat(due()).as("and is no use any more when the course is over").containsExactly(ToolboxItem.FIGURES);
    }

    @Test
    @DisplayName("How many there are besides is told, and courses that are long over take nobody's place")
    void tellsHowManyMoreThereAre() {
        for (int i = 0; i < 9; i++) {
            add("Ring " + i, LocalDate.parse("2026-03-01"));
        }
        people.signIn(hosts.getFirst());
        DueItems due = checklists.due();
        assertThat(due.first()).hasSize(8);
        assertThat(due.more()).as("with three of the toolbox").isEqualTo(4);
        assertThat(due.overdue()).as("more than are shown").isEqualTo(11);

        clock.set(sessions.sessions(course).getLast().plannedEnd().plus(Duration.ofDays(60)));
        assertThat(due()).containsExactly(ToolboxItem.FIGURES, ToolboxItem.LEARNT);
        clock.advance(Duration.ofDays(1));
        assertThat(checklists.due()).isEqualTo(new DueItems(List.of(), 0, 0));
    }

    @Test
    void takesItemsAwayAndOwnOnesIn() {
        checklists.remove(course, "PASS_ON", "");
        checklists.tick(course, "PASS_ON", true);
        checklists.tick(course, "tull", true);
        LocalDate due = LocalDate.parse("2026-03-10");
        checklists.add(new AddItem(course, ChecklistPhase.PLANNING, " Bestille rom ", Duty.COORDINATOR, due));

        assertThat(checklists.of(course)).extracting(ChecklistItem::toolbox).doesNotContain(ToolboxItem.PASS_ON);
        assertThat(checklists.due().first())
                .anySatisfy(item -> assertThat(item.item().words()).isEqualTo("Bestille rom"));
        ChecklistItem own = checklists.of(course).stream()
                .filter(item -> item.toolbox() == null)
                .findFirst()
                .orElseThrow();
        checklists.tick(course, own.id(), true);
        assertThat(checklists.due().first())
                .extracting(item -> item.item().words())
                .doesNotContain("Bestille rom");
        checklists.remove(course, own.id(), "");
        checklists.putBack(course, own.id());
        assertThat(checklists.of(course)).hasSize(ToolboxItem.values().length);
        checklists.remove(course, own.id(), "");
        assertThat(checklists.of(course)).hasSize(ToolboxItem.values().length - 1);
    }

    @Test
    void refusesWhatNobodyCouldDo() {
        LocalDate due = LocalDate.parse("2026-03-10");
        refuses(Reason.WORDS_MISSING, () -> add(" ", due));
        refuses(Reason.WORDS_TOO_LONG, () -> add("x".repeat(201), due));
        refuses(Reason.DUE_MISSING, () -> add("Bestille rom", null));
        IntStream.range(0, 50).forEach(i -> add("Punkt " + i, due));
        refuses(Reason.TOO_MANY_ITEMS, () -> add("Ett til", due));
    }

    @Test
    @DisplayName("A neighbour's coordinator, another host and nobody at all: everything is denied")
    void isForThoseWhoCarryTheCourse() {
        for (AccountId stranger :
                List.of(people.coordinator(courses.service().value()), courses.professional("Nina Prøve"))) {
            people.signIn(stranger);
            assertDenied();
            assertThat(checklists.due().first()).isEmpty();
        }
        SecurityContextHolder.clearContext();
        assertDenied();
    }

    private void assertDenied() {
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> checklists.of(course),
                () -> checklists.tick(course, "MEET", true),
                () -> checklists.remove(course, "MEET", ""),
                () -> add("Bestille rom", LocalDate.parse("2026-03-10")))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
        }
    }

    private void add(String words, @org.jspecify.annotations.Nullable LocalDate due) {
        checklists.add(new AddItem(course, ChecklistPhase.PLANNING, words, Duty.BOTH, due));
    }

    private List<ToolboxItem> due() {
        return checklists.due().first().stream()
                .map(due -> due.item().toolbox())
                .toList();
    }

    private ChecklistItem item(ToolboxItem wanted) {
        return checklists.of(course).stream()
                .filter(item -> item.toolbox() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(ChecklistRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
