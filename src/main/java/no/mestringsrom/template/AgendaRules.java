package no.mestringsrom.template;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.template.AgendaProblem.Kind;

/** What an agenda has to be, in a template and in a course. */
public final class AgendaRules {

    static final int MOST_ITEMS = 40;
    /** Of a session, and so of each item. */
    public static final int MOST_MINUTES = 480;

    static final int LONGEST_TITLE = 120;

    /** What is talked of in larger ones is talked of by a few. */
    public static final List<Integer> GROUP_SIZES = List.of(2, 3, 4, 5, 6);

    private AgendaRules() {}

    /** @return the first thing that may not be so */
    public static Optional<AgendaProblem> problem(List<AgendaItem> agenda) {
        if (agenda.isEmpty()) {
            return AgendaProblem.found(Kind.AGENDA_EMPTY);
        }
        if (agenda.size() > MOST_ITEMS) {
            return AgendaProblem.found(Kind.AGENDA_TOO_MANY_ITEMS, MOST_ITEMS);
        }
        Optional<AgendaProblem> ofItem = agenda.stream()
                .map(AgendaRules::problem)
                .flatMap(Optional::stream)
                .findFirst();
        if (ofItem.isEmpty() && AgendaItem.agenda(agenda).plannedMinutes() > MOST_MINUTES) {
            return AgendaProblem.found(Kind.AGENDA_TOO_LONG, MOST_MINUTES / 60);
        }
        return ofItem;
    }

    private static Optional<AgendaProblem> problem(AgendaItem item) {
        if (item.title().isBlank()) {
            return AgendaProblem.found(Kind.ITEM_TITLE_MISSING);
        }
        if (item.title().length() > LONGEST_TITLE) {
            return AgendaProblem.found(Kind.ITEM_TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (item.minutes() < 1 || item.minutes() > MOST_MINUTES) {
            return AgendaProblem.found(Kind.ITEM_MINUTES_OUT_OF_RANGE, item.title(), 1, MOST_MINUTES);
        }
        if (item.groupSize() != 0 && !GROUP_SIZES.contains(item.groupSize())) {
            return AgendaProblem.found(
                    Kind.ITEM_GROUPS_OUT_OF_RANGE, item.title(), GROUP_SIZES.getFirst(), GROUP_SIZES.getLast());
        }
        return Optional.empty();
    }
}
