package no.mestringsrom.checklist.ui;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import no.mestringsrom.checklist.ChecklistItem;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What an item is called on the screen. */
final class ChecklistWords {

    private ChecklistWords() {}

    static String words(ChecklistItem item) {
        return item.toolbox() == null
                ? Objects.requireNonNull(item.words())
                : UI.getCurrent().getTranslation("checklist.ToolboxItem." + item.toolbox());
    }

    /** Who, and by when. */
    static String who(ChecklistItem item, boolean overdue) {
        UI ui = UI.getCurrent();
        Language language = Language.of(ui.getLocale()).orElse(Language.BOKMAL);
        return ui.getTranslation(
                overdue ? "checklist.ChecklistWords.overdue" : "checklist.ChecklistWords.due",
                ui.getTranslation("checklist.Duty." + item.duty()),
                Formats.date(language, item.due()));
    }
}
