package no.mestringsrom.checklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to see to.
 *
 * @param id of the item within its course
 * @param toolbox which item of the toolbox it is; null for one's own
 * @param words of one's own; null for an item of the toolbox, whose text depends on the language
 */
public record ChecklistItem(
        String id,
        ChecklistPhase phase,
        @Nullable ToolboxItem toolbox,
        @Nullable String words,
        Duty duty,
        LocalDate due,
        boolean done) {

    public boolean overdue(LocalDate today) {
        return !done && due.isBefore(today);
    }
}
