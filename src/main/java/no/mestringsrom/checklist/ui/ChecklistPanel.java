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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.checklist.ChecklistItem;
import no.mestringsrom.checklist.ChecklistPhase;
import no.mestringsrom.checklist.Checklists;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.ui.DepartureDialog;

/**
 * What is to be seen to, by phase: the phase that the course is in lies open. A line changes where it stands, so that
 * whoever works with the keyboard stays there.
 */
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
        LocalDate today = checklists.today();
        getContent().removeAll();
        getContent().add(new H2(getTranslation("checklist.ChecklistPanel.title")));
        for (ChecklistPhase phase : ChecklistPhase.values()) {
            getContent()
                    .add(part(
                            phase,
                            items.stream().filter(item -> item.phase() == phase).toList(),
                            today));
        }
        getContent().add(new AddItemForm(course, now, checklists, this::show));
    }

    private Component part(ChecklistPhase phase, List<ChecklistItem> items, LocalDate today) {
        UnorderedList list = new UnorderedList();
        list.addClassName("checklist");
        Details part = new Details("", list);
        part.setOpened(phase == now);
        part.setWidthFull();
        List<Line> lines = new ArrayList<>();
        Runnable count = () -> part.setSummaryText(getTranslation(
                "checklist.ChecklistPanel." + phase,
                lines.stream()
                        .filter(line -> !line.removed && line.done.getValue())
                        .count(),
                lines.stream().filter(line -> !line.removed).count()));
        for (ChecklistItem item : items) {
            Line line = new Line(item, today, count);
            lines.add(line);
            list.add(line);
        }
        count.run();
        return part;
    }

    private final class Line extends ListItem {

        private final Checkbox done;
        private boolean removed;

        private Line(ChecklistItem item, LocalDate today, Runnable count) {
            String words = ChecklistWords.words(item);
            Span who = new Span();
            who.addClassName("quiet");
            done = new Checkbox(words, item.done());
            Runnable due = () -> {
                boolean overdue = !done.getValue() && item.due().isBefore(today);
                who.setText(ChecklistWords.who(item, overdue));
                who.setClassName("overdue", overdue);
            };
            due.run();
            done.addValueChangeListener(change -> {
                checklists.tick(course, item.id(), change.getValue());
                due.run();
                count.run();
            });
            Button remove = new Button(getTranslation("checklist.ChecklistPanel.remove"));
            remove.setAriaLabel(getTranslation("checklist.ChecklistPanel.removeOf", words));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.addClickListener(press -> {
                if (removed) {
                    checklists.putBack(course, item.id());
                    taken(false, remove, words, count);
                } else {
                    DepartureDialog.attempt(
                            reason -> checklists.remove(course, item.id(), reason),
                            () -> taken(true, remove, words, count));
                }
            });
            add(new Div(done, who), remove);
        }

        private void taken(boolean away, Button remove, String words, Runnable count) {
            removed = away;
            done.setEnabled(!removed);
            String key = removed ? "checklist.ChecklistPanel.putBack" : "checklist.ChecklistPanel.remove";
            remove.setText(getTranslation(key));
            remove.setAriaLabel(getTranslation(key + "Of", words));
            setClassName("removed", removed);
            count.run();
        }
    }
}
