package no.mestringsrom.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.exchange.SessionRole;
import org.junit.jupiter.api.Test;

class ToolboxItemTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-04-13");
    private static final LocalDate LAST = LocalDate.parse("2026-05-04");

    @Test
    void isDueBeforeTheFirstSessionOrFromTheLast() {
        assertThat(ToolboxItem.ADAPT.due(FIRST, LAST)).isEqualTo("2026-03-16");
        assertThat(ToolboxItem.GROUND_RULES.due(FIRST, LAST)).isEqualTo(FIRST);
        assertThat(ToolboxItem.GO_ON.due(FIRST, LAST)).isEqualTo(LAST);
        assertThat(ToolboxItem.LEARNT.due(FIRST, LAST)).isEqualTo("2026-05-18");
    }

    @Test
    void comesInTheOrderOfTime() {
        List<ToolboxItem> items = List.of(ToolboxItem.values());
        assertThat(items).isSortedAccordingTo(Comparator.comparing(ToolboxItem::phase));
        assertThat(items.stream().map(item -> item.due(FIRST, LAST)).toList()).isSorted();
    }

    @Test
    void concernsThoseWhoseItIs() {
        assertThat(concerned(SessionRole.PROFESSIONAL, false)).containsExactly(Duty.BOTH, Duty.PROFESSIONAL);
        assertThat(concerned(SessionRole.EXPERIENCED_USER, true))
                .containsExactly(Duty.BOTH, Duty.EXPERIENCED_USER, Duty.COORDINATOR);
        assertThat(concerned(null, true)).containsExactly(Duty.COORDINATOR);
        assertThat(concerned(null, false)).isEmpty();
    }

    private static List<Duty> concerned(@org.jspecify.annotations.Nullable SessionRole role, boolean coordinator) {
        return Stream.of(Duty.values())
                .filter(duty -> duty.concerns(role, coordinator))
                .toList();
    }
}
