package no.mestringsrom.checklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import no.mestringsrom.checklist.AddItem;
import no.mestringsrom.checklist.ChecklistPhase;
import no.mestringsrom.checklist.ChecklistRefused;
import no.mestringsrom.checklist.Checklists;
import no.mestringsrom.checklist.Duty;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.shell.Calendars;
import no.mestringsrom.shell.ProblemBox;

/** One's own item for the list. */
class AddItemForm extends Composite<Details> {

    private final TextField words = new TextField();
    private final Select<ChecklistPhase> phase = new Select<>();
    private final Select<Duty> duty = new Select<>();
    private final DatePicker due = new DatePicker();
    private final ProblemBox problem = new ProblemBox();

    AddItemForm(CourseId course, ChecklistPhase now, Checklists checklists, Runnable again) {
        words.setLabel(getTranslation("checklist.AddItemForm.words"));
        phase.setLabel(getTranslation("checklist.AddItemForm.phase"));
        phase.setItems(ChecklistPhase.values());
        phase.setItemLabelGenerator(one -> getTranslation("checklist.ChecklistPhase." + one));
        phase.setValue(now);
        duty.setLabel(getTranslation("checklist.AddItemForm.duty"));
        duty.setItems(Duty.values());
        duty.setItemLabelGenerator(one -> getTranslation("checklist.Duty." + one));
        duty.setValue(Duty.BOTH);
        due.setLabel(getTranslation("checklist.AddItemForm.due"));
        due.setLocale(UI.getCurrent().getLocale());
        due.setAutoOpen(false);
        due.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        Button add = new Button(getTranslation("checklist.AddItemForm.add"), press -> {
            try {
                checklists.add(
                        new AddItem(course, phase.getValue(), words.getValue(), duty.getValue(), due.getValue()));
                again.run();
            } catch (ChecklistRefused refused) {
                problem.show(getTranslation("checklist.ChecklistRefused." + refused.reason()));
            }
        });
        Div fields = new Div(words, phase, duty, due, problem, add);
        fields.addClassName("fields");
        getContent().setSummaryText(getTranslation("checklist.AddItemForm.title"));
        getContent().add(fields);
        getContent().setWidthFull();
    }
}
