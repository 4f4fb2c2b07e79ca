package no.mestringsrom.course;

import java.util.List;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.template.AgendaItem;

/** What an agenda may look like at all, whatever its share of exchange time. */
public final class AgendaRules {

    static final int MOST_ITEMS = 40;
    /** Of a session, and so of each item. */
    public static final int MOST_MINUTES = 480;

    static final int LONGEST_TITLE = 120;

    /** What is talked of in larger ones is talked of by a few. */
    public static final List<Integer> GROUP_SIZES = List.of(2, 3, 4, 5, 6);

    private AgendaRules() {}

    /** @throws CourseRefused naming the first thing that may not be so */
    static void check(List<AgendaItem> agenda) {
        if (agenda.isEmpty()) {
            throw new CourseRefused(Reason.AGENDA_EMPTY);
        }
        if (agenda.size() > MOST_ITEMS) {
            throw new CourseRefused(Reason.AGENDA_TOO_MANY_ITEMS, MOST_ITEMS);
        }
        agenda.forEach(AgendaRules::check);
        if (AgendaItem.agenda(agenda).plannedMinutes() > MOST_MINUTES) {
            throw new CourseRefused(Reason.AGENDA_TOO_LONG, MOST_MINUTES / 60);
        }
    }

    private static void check(AgendaItem item) {
        if (item.title().isBlank()) {
            throw new CourseRefused(Reason.ITEM_TITLE_MISSING);
        }
        if (item.title().length() > LONGEST_TITLE) {
            throw new CourseRefused(Reason.ITEM_TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (item.minutes() < 1 || item.minutes() > MOST_MINUTES) {
            throw new CourseRefused(Reason.ITEM_MINUTES_OUT_OF_RANGE, item.title(), 1, MOST_MINUTES);
        }
        if (item.groupSize() != 0 && !GROUP_SIZES.contains(item.groupSize())) {
            throw new CourseRefused(
                    Reason.ITEM_GROUPS_OUT_OF_RANGE, item.title(), GROUP_SIZES.getFirst(), GROUP_SIZES.getLast());
        }
    }
}
