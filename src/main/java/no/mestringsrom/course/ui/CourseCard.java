package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.PublishObstacle;
import no.mestringsrom.course.SeatCounts;

/** A course on the start page: what it is, and what one needs to know of it there. */
@StyleSheet("context://course.css")
class CourseCard extends Composite<Div> {

    private final transient CourseFacts facts;

    private CourseCard(MyCourse course) {
        this.facts = course.facts();
        CoursePhase phase = course.phase();
        Div head = new Div(new H3(CourseNavigation.courseLink(facts.id(), facts.title())), new StatusBadge(phase));
        head.addClassName("card-head");
        getContent().addClassName("card");
        getContent().add(head, quiet(Words.days(facts.firstDay(), facts.lastDay())));
    }

    /** With what its coordinator has to do, and the way to do it. */
    static CourseCard waiting(MyCourse course) {
        CourseCard card = new CourseCard(course);
        card.getContent().addClassName("waiting-for-you");
        if (course.wanted() != null) {
            card.say("course.MyCoursesSection.wanted." + course.wanted());
            card.offer("course.MyCoursesSection.look", "course.MyCoursesSection.lookAt");
        } else if (course.phase() == CoursePhase.IDEA) {
            card.say("course.StatusPanel.idea");
            card.offer("course.MyCoursesSection.look", "course.MyCoursesSection.lookAt");
        } else if (course.phase() == CoursePhase.EVALUATING) {
            card.say("course.MyCoursesSection.held");
            card.offer("course.MyCoursesSection.look", "course.MyCoursesSection.lookAt");
        } else {
            card.tellWhatIsMissing(course);
            card.offer("course.MyCoursesSection.goOn", "course.MyCoursesSection.goOnWith");
        }
        return card;
    }

    /** With its next session, and how full it is. */
    static CourseCard going(MyCourse course, SeatCounts.Count seats) {
        CourseCard card = new CourseCard(course);
        if (course.phase() == CoursePhase.IDEA) {
            card.say("course.StatusPanel.idea");
            return card;
        }
        if (course.phase() == CoursePhase.PLANNING) {
            card.tellWhatIsMissing(course);
            return card;
        }
        if (course.answersUntil() != null) {
            card.say("course.EvaluationPanel.waits", Words.dayAndTime(course.answersUntil()));
        }
        course.sessions().stream()
                .findFirst()
                .ifPresent(next -> card.say("course.MyCoursesSection.next", Words.dayAndTime(next.startsAtLocal())));
        if (seats.waiting() > 0) {
            card.say(
                    "course.MyCoursesSection.seats.waiting",
                    seats.taken(),
                    course.facts().capacity(),
                    seats.waiting());
        } else {
            card.say(
                    "course.MyCoursesSection.seats",
                    seats.taken(),
                    course.facts().capacity());
        }
        return card;
    }

    static CourseCard over(MyCourse course) {
        return new CourseCard(course);
    }

    private void tellWhatIsMissing(MyCourse course) {
        if (course.obstacles().isEmpty()) {
            say("course.MyCoursesSection.ready");
            return;
        }
        say(
                course.facts().status().isUnpublished()
                        ? "course.MyCoursesSection.missing"
                        : "course.MyCoursesSection.lacks",
                course.obstacles().size());
        UnorderedList missing = new UnorderedList();
        for (PublishObstacle obstacle : course.obstacles()) {
            missing.add(new ListItem(Words.obstacle(missing, obstacle)));
        }
        getContent().add(missing);
    }

    private void offer(String key, String keyWithTitle) {
        Button go = new Button(getTranslation(key), press -> CourseNavigation.toCourse(facts.id()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setAriaLabel(getTranslation(keyWithTitle, facts.title()));
        Div buttons = new Div(go);
        buttons.addClassName("buttons");
        getContent().add(buttons);
    }

    private void say(String key, Object... arguments) {
        getContent().add(new Paragraph(getTranslation(key, arguments)));
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
