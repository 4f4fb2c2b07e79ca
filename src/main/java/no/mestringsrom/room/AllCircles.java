package no.mestringsrom.room;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of circles as one. What none of them knows is refused as a link that leads nowhere. */
@Component
public class AllCircles {

    private final ObjectProvider<Circles> kinds;

    AllCircles(ObjectProvider<Circles> kinds) {
        this.kinds = kinds;
    }

    public List<Entrance> entrances() {
        return kinds.orderedStream().flatMap(kind -> kind.entrances().stream()).toList();
    }

    /** The entrance that a page's path leads through. */
    public Entrance entrance(String page) {
        return entrances().stream()
                .filter(entrance -> entrance.leadsTo(page))
                .findFirst()
                .orElseThrow(AllCircles::unknown);
    }

    /** The kind that this circle is of. */
    public Circles of(CircleId circle) {
        return kinds.orderedStream()
                .filter(kind -> kind.has(circle))
                .findFirst()
                .orElseThrow(AllCircles::unknown);
    }

    Sitting sitting(SittingId id) {
        return find(id).orElseThrow(AllCircles::unknown);
    }

    Optional<Sitting> find(SittingId id) {
        return kinds.orderedStream().flatMap(kind -> kind.sitting(id).stream()).findFirst();
    }

    /** In order of time; none of a circle that is no more. */
    List<Sitting> sittings(CircleId circle) {
        return kinds.orderedStream()
                .filter(kind -> kind.has(circle))
                .findFirst()
                .map(kind -> kind.sittings(circle))
                .orElse(List.of());
    }

    List<Seat> roster(CircleId circle) {
        return of(circle).roster(circle);
    }

    Seat seat(LinkPurpose purpose, UUID id) {
        return kinds.orderedStream()
                .filter(kind -> kind.entrances().stream().anyMatch(entrance -> entrance.purpose() == purpose))
                .findFirst()
                .orElseThrow(AllCircles::unknown)
                .seat(purpose, id);
    }

    private static RoomRefused unknown() {
        return new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK);
    }
}
