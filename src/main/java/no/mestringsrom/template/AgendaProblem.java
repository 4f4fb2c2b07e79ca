package no.mestringsrom.template;

import java.util.List;
import java.util.Optional;

/**
 * Why an agenda cannot be as it is.
 *
 * @param arguments what the text names, in the order of its placeholders
 */
public record AgendaProblem(Kind kind, List<Object> arguments) {

    public enum Kind {
        AGENDA_EMPTY,
        AGENDA_TOO_LONG,
        AGENDA_TOO_MANY_ITEMS,
        ITEM_MINUTES_OUT_OF_RANGE,
        ITEM_GROUPS_OUT_OF_RANGE,
        ITEM_TITLE_MISSING,
        ITEM_TITLE_TOO_LONG
    }

    public AgendaProblem {
        arguments = List.copyOf(arguments);
    }

    static Optional<AgendaProblem> found(Kind kind, Object... arguments) {
        return Optional.of(new AgendaProblem(kind, List.of(arguments)));
    }

    public String messageKey() {
        return "template.AgendaProblem." + kind;
    }
}
