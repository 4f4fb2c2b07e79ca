package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.PublishObstacle;
import no.mestringsrom.shell.StartSection;

/** One's courses, each with where it stands and what is missing. */
@org.springframework.stereotype.Component
class MyCoursesSection implements StartSection {

    private final MyCourses courses;
    private final CurrentAccount current;

    MyCoursesSection(MyCourses courses, CurrentAccount current) {
        this.courses = courses;
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
        Section section = new Section();
        section.addClassName("start-section");
        section.add(new H2(section.getTranslation("course.MyCoursesSection.title")));
        if (mine.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("course.MyCoursesSection.none")));
        }
        mine.forEach(course -> section.add(card(course)));
        if (coordinator) {
            Button plan = new Button(
                    section.getTranslation("course.MyCoursesSection.plan"), press -> CourseNavigation.toNewCourse());
            if (mine.isEmpty()) {
                plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            section.add(plan);
        }
        return Optional.of(section);
    }

    private static Component card(MyCourse course) {
        CourseFacts facts = course.facts();
        Div card = new Div();
        card.addClassName("card");
        Div head = new Div(
                new H3(CourseNavigation.courseLink(facts.id(), facts.title())), new StatusBadge(facts.status()));
        head.addClassName("card-head");
        card.add(head, new Paragraph(Words.days(facts.firstDay(), facts.lastDay())));
        if (!course.obstacles().isEmpty()) {
            card.add(new Paragraph(card.getTranslation(
                    "course.MyCoursesSection.missing", course.obstacles().size())));
            UnorderedList missing = new UnorderedList();
            for (PublishObstacle obstacle : course.obstacles()) {
                missing.add(new ListItem(Words.obstacle(missing, obstacle)));
            }
            card.add(missing);
        }
        return card;
    }
}
