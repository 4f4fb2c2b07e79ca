package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Translated;
import org.springframework.boot.test.context.TestComponent;

/**
 * A second kind of circle: equals without hosts, of whom everybody may steer, and of whose voices nothing is measured. It
 * lives in memory, and stands in for what features further on bring.
 */
@TestComponent
public class TestEquals implements Circles {

    static final Entrance DOOR = new Entrance("/kurs/krets/pamelding/brev", LinkPurpose.HOST_FEED);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Map<CircleId, TestCircle> circles = new ConcurrentHashMap<>();
    private final Links links;
    private final Clock clock;

    TestEquals(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** A circle whose two sittings begin in so long and a week later, with these members. */
    TestCircle in(Duration untilStart, String... names) {
        TestCircle circle = new TestCircle(clock.instant().plus(untilStart), List.of(names));
        circles.put(circle.id, circle);
        return circle;
    }

    @Override
    public List<Entrance> entrances() {
        return List.of(DOOR);
    }

    @Override
    public boolean has(CircleId circle) {
        return circles.containsKey(circle);
    }

    @Override
    public Optional<Sitting> sitting(SittingId id) {
        return circles.values().stream()
                .flatMap(circle -> circle.sittings().stream())
                .filter(sitting -> sitting.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Sitting> sittings(CircleId circle) {
        return circles.get(circle).sittings();
    }

    @Override
    public Seat seat(LinkPurpose purpose, UUID id) {
        return circles.values().stream()
                .flatMap(circle -> circle.members.stream())
                .filter(seat -> seat.person().equals(id))
                .findFirst()
                .orElseThrow(() -> new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK));
    }

    @Override
    public List<Seat> roster(CircleId circle) {
        return List.copyOf(circles.get(circle).members);
    }

    @Override
    public void begun(SittingId id) {
        told(id).begun = true;
    }

    @Override
    public void extended(SittingId id, int minutes) {
        told(id).extended += minutes;
    }

    @Override
    public void ended(SittingId id) {
        told(id).ended = true;
    }

    private TestCircle.Evening told(SittingId id) {
        return circles.values().stream()
                .flatMap(circle -> circle.evenings.stream())
                .filter(evening -> evening.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    final class TestCircle {

        final CircleId id = new CircleId(UUID.randomUUID());
        final List<Seat> members = new ArrayList<>();
        private final List<Evening> evenings = new ArrayList<>();

        private TestCircle(Instant start, List<String> names) {
            names.forEach(name -> members.add(new Seat(UUID.randomUUID(), name, SessionRole.PARTICIPANT, id, true)));
            evenings.add(new Evening(start));
            evenings.add(new Evening(start.plus(Duration.ofDays(7))));
        }

        /** The first evening as it is now. */
        Sitting first() {
            return sittings().getFirst();
        }

        List<Sitting> sittings() {
            return evenings.stream().map(Evening::sitting).toList();
        }

        Seat member(int index) {
            return members.get(index);
        }

        void steers(int index, boolean steers) {
            Seat seat = members.get(index);
            members.set(index, new Seat(seat.person(), seat.name(), seat.role(), seat.circle(), steers));
        }

        String linkOf(Seat seat) {
            return links.sign(DOOR.purpose(), seat.person());
        }

        private final class Evening {

            final SittingId id = new SittingId(UUID.randomUUID());
            private final Instant start;
            private boolean begun;
            private boolean ended;
            private int extended;

            private Evening(Instant start) {
                this.start = start;
            }

            private Sitting sitting() {
                List<AgendaPart> agenda = List.of(
                        new AgendaPart("hello", "Siden sist", SegmentKind.EXCHANGE, 30, false, 0, word()),
                        new AgendaPart("plans", "Veien videre", SegmentKind.SUMMARY, 10, false, 0));
                return new Sitting(
                        id,
                        TestCircle.this.id,
                        Translated.of(Language.BOKMAL, "Torsdagskretsen"),
                        Translated.of(Language.BOKMAL, "En kveld sammen"),
                        0,
                        start.atZone(OSLO).toLocalDateTime(),
                        OSLO,
                        start,
                        agenda,
                        start.plus(Duration.ofMinutes(40L + extended)),
                        begun,
                        ended,
                        Set.of());
            }

            private static Map<Language, String> word() {
                return Map.of(Language.BOKMAL, "utveksle", Language.ENGLISH, "exchange");
            }
        }
    }
}
