package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.network.Networks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps decisions and actions the same while their lines are rewritten and moved: a line is known again by where its mark
 * stands, which every change of the text carries along; and one that was cut out and put in elsewhere by what it says.
 */
@Component
class ItemsInText {

    private final Marks marks;
    private final ItemStore store;
    private final Networks networks;
    private final Clock clock;

    ItemsInText(Marks marks, ItemStore store, Networks networks, Clock clock) {
        this.marks = marks;
        this.store = store;
        this.networks = networks;
        this.clock = clock;
    }

    /** @param text that the changes have made */
    void follow(MinutesRow minutes, List<Changes> changes, String text) {
        List<ItemRow> before = store.rows(minutes.meeting());
        List<Mark> now = marks.in(text);
        Map<Mark, ItemRow> known = recognise(before, changes, now);
        Members members = new Members(minutes);
        for (Mark mark : now) {
            ItemRow old = known.get(mark);
            if (old == null) {
                store.add(minutes, row(UUID.randomUUID(), mark, members));
            } else if (old.takenAway() || old.at() != mark.at() || !old.says(mark)) {
                store.rewrite(old.says(mark) ? old.movedTo(mark.at()) : row(old.id(), mark, members));
            }
        }
        before.stream()
                .filter(item -> !item.takenAway() && !known.containsValue(item))
                .map(ItemRow::gone)
                .forEach(store::rewrite);
    }

    /** The meeting is on another day: days that are written without a year are told from there. */
    void datedFrom(MeetingId meeting, LocalDate heldOn) {
        store.rows(meeting)
                .forEach(item -> store.rewrite(
                        item.dueOn(WrittenDay.read(item.due(), heldOn).orElse(null))));
    }

    private static Map<Mark, ItemRow> recognise(List<ItemRow> before, List<Changes> changes, List<Mark> now) {
        Map<Integer, ItemRow> carried = new HashMap<>();
        before.stream()
                .filter(item -> !item.takenAway())
                .forEach(item -> follow(item.at(), changes).ifPresent(at -> carried.put(at, item)));
        Map<Mark, ItemRow> known = new HashMap<>();
        for (Mark mark : now) {
            ItemRow item = carried.get(mark.at());
            if (item != null && item.kind() == mark.kind()) {
                known.put(mark, item);
            }
        }
        List<ItemRow> lost = new ArrayList<>(before);
        lost.removeAll(known.values());
        for (Mark mark : now) {
            if (!known.containsKey(mark)) {
                first(lost, item -> item.says(mark), item -> known.put(mark, item));
            }
        }
        return known;
    }

    private static void first(List<ItemRow> lost, Predicate<ItemRow> wanted, Consumer<ItemRow> found) {
        lost.stream().filter(wanted).findFirst().ifPresent(item -> {
            lost.remove(item);
            found.accept(item);
        });
    }

    private static OptionalInt follow(int position, List<Changes> changes) {
        OptionalInt at = OptionalInt.of(position);
        for (Changes change : changes) {
            if (at.isPresent()) {
                at = change.follow(at.getAsInt());
            }
        }
        return at;
    }

    private ItemRow row(UUID id, Mark mark, Members members) {
        return new ItemRow(
                id,
                mark.kind(),
                mark.at(),
                mark.what(),
                mark.who(),
                members.called(mark.who()),
                mark.due(),
                members.day(mark.due()),
                false,
                clock.instant());
    }

    /** The network's members, read when somebody is named. */
    private final class Members {

        private final MinutesRow minutes;
        private @Nullable List<AccountSummary> all;

        Members(MinutesRow minutes) {
            this.minutes = minutes;
        }

        @Nullable
        LocalDate day(String written) {
            return WrittenDay.read(written, minutes.heldOn()).orElse(null);
        }

        /** By full name, or by the first if only one is called that. */
        @Nullable
        AccountId called(String written) {
            if (written.isEmpty()) {
                return null;
            }
            if (all == null) {
                all = networks.everybodyIn(minutes.network());
            }
            String name = written.toLowerCase(Locale.ROOT);
            List<AccountSummary> full = all.stream()
                    .filter(member -> member.name().toLowerCase(Locale.ROOT).equals(name))
                    .toList();
            List<AccountSummary> meant = full.isEmpty()
                    ? all.stream()
                            .filter(member ->
                                    member.firstName().toLowerCase(Locale.ROOT).equals(name))
                            .toList()
                    : full;
            return meant.size() == 1 ? meant.getFirst().id() : null;
        }
    }
}
