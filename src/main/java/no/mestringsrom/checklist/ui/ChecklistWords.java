package no.mestringsrom.checklist.ui;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import no.mestringsrom.checklist.ChecklistItem;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What an item is called on the screen. */
final class ChecklistWords {

    private ChecklistWords() {}

    static String words(Component on, ChecklistItem item) {
        return item.toolbox() == null
                ? Objects.requireNonNull(item.words())
                : on.getTranslation("checklist.ToolboxItem." + item.toolbox());
    }

    /** Who, and by when. */
    static String who(Component on, ChecklistItem item, boolean overdue) {
        Language language = Language.of(on.getUI().map(ui -> ui.getLocale()).orElseGet(() -> Language.BOKMAL.locale()))
                .orElse(Language.BOKMAL);
        return on.getTranslation(
                overdue ? "checklist.ChecklistWords.overdue" : "checklist.ChecklistWords.due",
                on.getTranslation("checklist.Duty." + item.duty()),
                Formats.date(language, item.due()));
    }
}
