package no.mestringsrom.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mestringsrom.checklist.ChecklistItem;
import no.mestringsrom.checklist.ChecklistPhase;
import no.mestringsrom.checklist.Checklists;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseId;

/** What is to be seen to, by phase: the phase that the course is in lies open. */
class ChecklistPanel extends Composite<Section> {

    private final transient Checklists checklists;
    private final transient CourseId course;
    private final ChecklistPhase now;

    ChecklistPanel(CourseDetails course, Checklists checklists) {
        this.checklists = checklists;
        this.course = course.facts().id();
        this.now = ChecklistPhase.of(course.phase());
        getContent().addClassName("wide");
        show();
    }

    private void show() {
        List<ChecklistItem> items = checklists.of(course);
        getContent().removeAll();
        getContent().add(new H2(getTranslation("checklist.ChecklistPanel.title")));
        for (ChecklistPhase phase : ChecklistPhase.values()) {
            getContent()
                    .add(part(
                            phase,
                            items.stream().filter(item -> item.phase() == phase).toList()));
        }
        getContent().add(new AddItemForm(course, now, checklists, this::show));
    }

    private Component part(ChecklistPhase phase, List<ChecklistItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("checklist");
        items.forEach(item -> list.add(line(item)));
        long done = items.stream().filter(ChecklistItem::done).count();
        Details part = new Details(getTranslation("checklist.ChecklistPanel." + phase, done, items.size()), list);
        part.setOpened(phase == now);
        part.setWidthFull();
        return part;
    }

    private ListItem line(ChecklistItem item) {
        String words = ChecklistWords.words(this, item);
        boolean overdue = item.overdue(checklists.today());
        Checkbox done = new Checkbox(words, item.done());
        done.addValueChangeListener(change -> {
            checklists.tick(course, item.id(), change.getValue());
            show();
        });
        Span who = new Span(ChecklistWords.who(this, item, overdue));
        who.addClassNames("quiet", overdue ? "overdue" : "due");
        Button remove = new Button(getTranslation("checklist.ChecklistPanel.remove"), press -> {
            checklists.remove(course, item.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("checklist.ChecklistPanel.removeOf", words));
        return new ListItem(new Div(done, who), remove);
    }
}
