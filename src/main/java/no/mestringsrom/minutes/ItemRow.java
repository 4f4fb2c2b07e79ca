package no.mestringsrom.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An item as its line says it.
 *
 * @param at where the mark's colon stands in the text; where it stood for what was taken away
 * @param takenAway whether the line is gone, which it may come back from
 * @param changedAt when it began to say what it says
 */
record ItemRow(
        UUID id,
        MarkKind kind,
        int at,
        String what,
        String who,
        @Nullable AccountId person,
        String due,
        @Nullable LocalDate dueOn,
        boolean takenAway,
        Instant changedAt) {

    boolean says(Mark mark) {
        return kind == mark.kind() && what.equals(mark.what()) && who.equals(mark.who()) && due.equals(mark.due());
    }

    ItemRow gone() {
        return new ItemRow(id, kind, at, what, who, person, due, dueOn, true, changedAt);
    }

    /** Says the same somewhere else, or again. */
    ItemRow movedTo(int position) {
        return new ItemRow(id, kind, position, what, who, person, due, dueOn, false, changedAt);
    }

    /** @param day that what is written means now */
    ItemRow dueOn(@Nullable LocalDate day) {
        return new ItemRow(id, kind, at, what, who, person, due, day, takenAway, changedAt);
    }
}
