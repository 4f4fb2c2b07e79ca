package no.mestringsrom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.exchange.ExchangeLedger;
import no.mestringsrom.exchange.Progress;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** What is said to a session's pages about where it stands. */
final class SessionView {

    private static final double MINUTE_MILLIS = 60_000;
    private static final int FEWEST_FOR_QUIET = 3;

    private final Sitting plan;
    private final CircleSoFar circle;
    private final RoomState state;

    /**
     * @param state as it is whenever something is said: the one that is fed from the log
     */
    SessionView(Sitting plan, CircleSoFar circle, RoomState state) {
        this.plan = plan;
        this.circle = circle;
        this.state = state;
    }

    ToPage.Welcome welcome(Seat seat, Language language, String connection, Roster roster, long now) {
        return new ToPage.Welcome(
                connection,
                now,
                new ToPage.Person(seat.name(), seat.role()),
                new ToPage.Plan(
                        plan.title().in(language).text(),
                        plan.number(),
                        plan.part().in(language).text(),
                        plan.startsAt().toEpochMilli(),
                        plan.agenda().stream()
                                .map(item -> new ToPage.Segment(
                                        item.id(),
                                        item.title(),
                                        item.kind(),
                                        item.kind().isExchangeTime(),
                                        item.minutes(),
                                        item.groupSize(),
                                        item.word().getOrDefault(language, "")))
                                .toList(),
                        roster.hosts().stream()
                                .map(host -> new ToPage.Person(host.firstName(), host.role()))
                                .toList()));
    }

    ToPage.Standing standing(long now) {
        Optional<RoomState.Running> running = state.running();
        return new ToPage.Standing(
                state.doorsOpen(),
                state.started(),
                isOver(now),
                running.map(RoomState.Running::segment).orElse(null),
                running.map(RoomState.Running::startedAt).orElse(0L),
                running.map(on -> state.spentBefore(on.segment())).orElse(0L),
                LiveSessions.plannedEnd(plan, state).toEpochMilli(),
                Map.copyOf(state.replanned()),
                state.groupWork().map(GroupWork::closesAt).orElse(null));
    }

    /**
     * @param timeline the log so far
     * @param here everybody who has a page open
     * @param hands of those who have raised one, in that order
     */
    ToPage.HostState host(List<LogEntry> timeline, Roster roster, Set<UUID> here, Collection<UUID> hands, long now) {
        return new ToPage.HostState(
                standing(now),
                meter(SessionReading.of(plan, timeline), now),
                people(roster, here),
                hands.stream().filter(here::contains).toList(),
                quiet(),
                state.groupWork().map(GroupWork::groups).orElse(Map.of()),
                state.leading(roster::steers).orElse(null));
    }

    boolean isOver(long now) {
        return LiveSessions.isOver(plan, state, Instant.ofEpochMilli(now));
    }

    private ToPage.Meter meter(ExchangeLedger ledger, long now) {
        long t = now - plan.startsAt().toEpochMilli();
        Progress progress = ledger.at(t);
        int missing = progress.ended() ? 0 : missing(progress);
        return new ToPage.Meter(
                now,
                progress.promisedMillis(),
                progress.givenMillis(),
                progress.projectedMillis(),
                progress.counting(),
                progress.paired(),
                progress.aloneMillis(),
                missing,
                state.carriedOverMinutes(),
                circle.owedMinutes(),
                state.changes(),
                missing == 0 ? List.of() : waysOut(ledger, t, missing));
    }

    /** Minutes are promised, so what rounds to none is not missing. */
    private int missing(Progress progress) {
        double minutes = (progress.promisedMillis() - progress.projectedMillis()) / MINUTE_MILLIS;
        return (int) Math.max(0, Math.round(minutes) - state.carriedOverMinutes());
    }

    private List<ToPage.WayOut> waysOut(ExchangeLedger ledger, long t, int missing) {
        Set<String> adaptable = plan.agenda().stream()
                .filter(AgendaPart::adaptable)
                .map(AgendaPart::id)
                .collect(Collectors.toSet());
        List<ToPage.WayOut> ways = new ArrayList<>();
        ledger.waysOut(t, adaptable)
                .forEach(way -> ways.add(new ToPage.WayOut(
                        FromPage.Way.valueOf(way.kind().name()), way.segment(), way.minutes(), way.winsMillis())));
        if (circle.hasNext()) {
            ways.add(new ToPage.WayOut(FromPage.Way.CARRY_OVER, null, missing, (long) (missing * MINUTE_MILLIS)));
        }
        return ways;
    }

    /**
     * What hosts may know of who has not spoken: how many, and only in an exchange with at least three participants. Nothing
     * where voices are not measured.
     */
    @Nullable
    Integer quiet() {
        boolean exchange = state.running().stream()
                .anyMatch(on -> plan.agenda().stream()
                        .anyMatch(item ->
                                item.id().equals(on.segment()) && item.kind().isExchangeTime()));
        return plan.measures(Measured.VOICES)
                        && exchange
                        && state.participantsIn().size() >= FEWEST_FOR_QUIET
                ? state.quiet()
                : null;
    }

    private List<ToPage.Someone> people(Roster roster, Set<UUID> here) {
        Map<UUID, List<ToPage.Device>> in = state.devices().stream()
                .collect(Collectors.groupingBy(
                        RoomState.Device::person,
                        Collectors.mapping(
                                device -> new ToPage.Device(device.endpoint(), device.room(), device.heads()),
                                Collectors.toList())));
        return roster.seats().stream()
                .map(seat -> new ToPage.Someone(
                        seat.person(),
                        seat.name(),
                        seat.role(),
                        seat.steers(),
                        where(seat.person(), in.containsKey(seat.person()), here.contains(seat.person())),
                        in.getOrDefault(seat.person(), List.of())))
                .toList();
    }

    private ToPage.Where where(UUID person, boolean in, boolean here) {
        if (state.removed().contains(person)) {
            return ToPage.Where.REMOVED;
        } else if (in) {
            return ToPage.Where.IN;
        }
        if (!here) {
            return ToPage.Where.MISSING;
        }
        return state.doorsOpen() ? ToPage.Where.OUTSIDE : ToPage.Where.WAITING;
    }
}
