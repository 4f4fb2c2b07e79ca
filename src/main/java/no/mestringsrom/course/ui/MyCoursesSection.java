package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseIdeas;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;

/** One's courses: first those that wait for their coordinator, then those that go their way, last those that are over. */
@org.springframework.stereotype.Component
class MyCoursesSection implements StartSection {

    private final MyCourses courses;
    private final CourseIdeas ideas;
    private final SeatCounts seats;
    private final CurrentAccount current;

    MyCoursesSection(MyCourses courses, CourseIdeas ideas, SeatCounts seats, CurrentAccount current) {
        this.courses = courses;
        this.ideas = ideas;
        this.seats = seats;
        this.current = current;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build() {
        boolean coordinator =
                current.find().map(account -> !account.services().isEmpty()).orElse(false);
        List<MyCourse> mine = courses.all();
        if (mine.isEmpty() && !coordinator) {
            return Optional.empty();
        }
        List<MyCourse> waiting = mine.stream().filter(this::waits).toList();
        List<MyCourse> over =
                mine.stream().filter(MyCoursesSection::isOver).toList().reversed();
        Div sections = new Div();
        sections.addClassName("start-sections");
        if (!waiting.isEmpty()) {
            Section section = section(
                    sections,
                    new WaitingHeading(sections.getTranslation("course.MyCoursesSection.waiting", waiting.size())));
            waiting.forEach(course -> section.add(CourseCard.waiting(course)));
        }
        sections.add(going(mine, coordinator));
        if (!over.isEmpty()) {
            Section section = section(sections, new H2(sections.getTranslation("course.MyCoursesSection.over")));
            section.addClassNames("cards", "cards--pairs");
            over.forEach(course -> section.add(CourseCard.over(course)));
        }
        return Optional.of(sections);
    }

    private Section going(List<MyCourse> mine, boolean coordinator) {
        List<MyCourse> going = mine.stream()
                .filter(course -> !waits(course) && !isOver(course))
                .toList();
        Map<CourseId, SeatCounts.Count> counts =
                seats.of(going.stream().map(course -> course.facts().id()).toList());
        Section section = new Section();
        section.addClassNames("start-section", "cards", "cards--pairs");
        Div head = new Div(new H2(section.getTranslation("course.MyCoursesSection.title")));
        head.addClassName("start-head");
        section.add(head);
        if (mine.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("course.MyCoursesSection.none")));
        }
        going.forEach(course -> section.add(
                CourseCard.going(course, counts.getOrDefault(course.facts().id(), SeatCounts.Count.NONE))));
        if (coordinator) {
            Button plan = new Button(
                    section.getTranslation("course.MyCoursesSection.plan"), press -> CourseNavigation.toNewCourse());
            if (mine.isEmpty()) {
                plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            head.add(plan);
        } else if (!ideas.roles().isEmpty()) {
            head.add(new Button(
                    section.getTranslation("course.MyCoursesSection.propose"), press -> CourseNavigation.toProposal()));
        }
        return section;
    }

    /** Whether the one who reads this, a host or the coordinator, has something to do before it goes on. */
    private boolean waits(MyCourse course) {
        return course.wanted() != null
                || (current.coordinates(course.facts().service().value())
                        && ((course.phase() == CoursePhase.EVALUATING && course.answersUntil() == null)
                                || course.phase() == CoursePhase.PLANNING
                                || course.phase() == CoursePhase.IDEA
                                || !course.obstacles().isEmpty()));
    }

    private static boolean isOver(MyCourse course) {
        CourseStatus status = course.facts().status();
        return status == CourseStatus.COMPLETED || status == CourseStatus.CANCELLED;
    }

    private static Section section(Div sections, Component heading) {
        Section section = new Section(heading);
        section.addClassName("start-section");
        sections.add(section);
        return section;
    }
}
