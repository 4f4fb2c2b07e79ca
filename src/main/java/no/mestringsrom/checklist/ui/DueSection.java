package no.mestringsrom.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import no.mestringsrom.checklist.Checklists;
import no.mestringsrom.checklist.DueItem;
import no.mestringsrom.checklist.DueItems;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import org.springframework.stereotype.Service;

/** What is due soon, and what was due before today, on the start page of the one whose it is. */
@Service
class DueSection implements StartSection {

    private final Checklists checklists;

    DueSection(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Component> build() {
        DueItems due = checklists.due();
        if (due.first().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("start-section");
        UnorderedList list = new UnorderedList();
        list.addClassNames("checklist", "card");
        due.first().forEach(item -> list.add(line(item)));
        section.add(
                new WaitingHeading(section.getTranslation(
                        "checklist.DueSection.title", due.first().size() + due.more(), due.overdue())),
                list);
        if (due.more() > 0) {
            section.add(new Paragraph(section.getTranslation("checklist.DueSection.more", due.more())));
        }
        return Optional.of(section);
    }

    private static ListItem line(DueItem due) {
        Span who = new Span(ChecklistWords.who(due.item(), due.overdue()));
        who.addClassNames("quiet", due.overdue() ? "overdue" : "due");
        return new ListItem(new Div(
                new Span(ChecklistWords.words(due.item())),
                who,
                CourseNavigation.courseLink(due.course().id(), due.course().title())));
    }
}
