package no.mestringsrom.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.checklist.ChecklistRefused.Reason;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateCheck;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
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

    private void save(TemplateId id, int seen, TemplateCheck... checks) {
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
                        content.fixed(),
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
        assertThat(checklists.due()).extracting(DueItem::overdue).containsExactly(true, true, false);

        checklists.tick(course, "ADAPT", true);
        people.signIn(hosts.getLast());
        assertThat(due()).as("done for both").containsExactly(ToolboxItem.MEET, ToolboxItem.TRY_VIDEO);
        checklists.tick(course, "ADAPT", false);
        assertThat(due()).hasSize(3);

        clock.set(sessions.sessions(course).getFirst().startsAt());
        assertThat(due()).as("no longer of yesterday's preparations").containsExactly(ToolboxItem.GROUND_RULES);
    }

    @Test
    void takesItemsAwayAndOwnOnesIn() {
        checklists.remove(course, "PASS_ON");
        checklists.tick(course, "PASS_ON", true);
        checklists.tick(course, "tull", true);
        LocalDate due = LocalDate.parse("2026-03-10");
        checklists.add(new AddItem(course, ChecklistPhase.PLANNING, " Bestille rom ", Duty.COORDINATOR, due));

        assertThat(checklists.of(course)).extracting(ChecklistItem::toolbox).doesNotContain(ToolboxItem.PASS_ON);
        assertThat(checklists.due())
                .anySatisfy(item -> assertThat(item.item().words()).isEqualTo("Bestille rom"));
        ChecklistItem own = checklists.of(course).stream()
                .filter(item -> item.toolbox() == null)
                .findFirst()
                .orElseThrow();
        checklists.tick(course, own.id(), true);
        assertThat(checklists.due()).extracting(item -> item.item().words()).doesNotContain("Bestille rom");
        checklists.remove(course, own.id());
        checklists.putBack(course, own.id());
        assertThat(checklists.of(course)).hasSize(ToolboxItem.values().length);
        checklists.remove(course, own.id());
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
            assertThat(checklists.due()).isEmpty();
        }
        SecurityContextHolder.clearContext();
        assertDenied();
    }

    private void assertDenied() {
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> checklists.of(course),
                () -> checklists.tick(course, "MEET", true),
                () -> checklists.remove(course, "MEET"),
                () -> add("Bestille rom", LocalDate.parse("2026-03-10")))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
        }
    }

    private void add(String words, @org.jspecify.annotations.Nullable LocalDate due) {
        checklists.add(new AddItem(course, ChecklistPhase.PLANNING, words, Duty.BOTH, due));
    }

    private List<ToolboxItem> due() {
        return checklists.due().stream().map(due -> due.item().toolbox()).toList();
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
