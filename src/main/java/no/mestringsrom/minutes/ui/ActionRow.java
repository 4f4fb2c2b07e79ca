package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.minutes.MinutesItem;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Something that is to be done after a meeting, or has been, with the way to its minutes. */
class ActionRow extends Composite<Div> {

    /**
     * @param today what was due before it is late
     * @param mine whether the one who looks is to do it
     * @param press what the button does: says that it is done, or that it was not after all
     */
    ActionRow(MinutesItem action, LocalDate today, boolean mine, Runnable press) {
        Span what = new Span(action.what());
        what.addClassName("row-title");
        Div about = new Div(new Div(what));
        Div facts = new Div(String.join(" · ", facts(action, mine)));
        facts.addClassName("quiet");
        about.add(facts);
        LocalDate due = action.dueOn();
        if (!action.done() && due != null && due.isBefore(today)) {
            Div late = new Div(text("late", Formats.date(language(), due)));
            late.addClassName("late");
            about.add(late);
        }
        about.add(new Div(MinutesNavigation.minutesLink(
                action.meeting(), text("meeting", Formats.date(language(), action.heldOn())))));
        String deed = text(action.done() ? "again" : "done");
        Button button = new Button(deed, pressed -> press.run());
        button.setAriaLabel(text("label", deed, action.what()));
        getContent().addClassName("row");
        getContent().add(about, button);
    }

    private List<String> facts(MinutesItem action, boolean mine) {
        List<String> facts = new ArrayList<>();
        facts.add(mine ? text("you") : action.who().isEmpty() ? text("nobody") : action.who());
        facts.add(due(action));
        if (action.draft()) {
            facts.add(text("draft"));
        }
        return facts;
    }

    private String due(MinutesItem action) {
        @Nullable LocalDate day = action.dueOn();
        if (day != null) {
            return text("due", Formats.date(language(), day));
        }
        return action.due().isEmpty() ? text("noDay") : text("due", action.due());
    }

    private Language language() {
        return Language.of(getLocale()).orElse(Language.BOKMAL);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("minutes.ActionRow." + key, arguments);
    }
}
