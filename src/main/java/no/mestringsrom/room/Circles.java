package no.mestringsrom.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.texts.Language;

/**
 * One kind of people who meet in the room again and again: a bean of each kind says who they are, when they sit together
 * and what holds then, and hears what becomes of it. The room finds out by asking which of them knows an id, so that what
 * is of another kind is answered with nothing, and never with an exception: that would undo the caller's transaction.
 */
public interface Circles {

    /** The doors that its people come by. */
    List<Entrance> entrances();

    boolean has(CircleId circle);

    /** Empty also when it was called off: whoever has a page of it open is put out. */
    Optional<Sitting> sitting(SittingId id);

    /** In order of time, without what was called off. */
    List<Sitting> sittings(CircleId circle);

    /**
     * The seat that a link leads to.
     *
     * @param purpose of one of the entrances
     * @param id what the link was signed for
     * @throws RoomRefused if there is no seat behind it now
     */
    Seat seat(LinkPurpose purpose, UUID id);

    /**
     * The seat as it is now: it may have been lost since the page was opened.
     *
     * @throws RoomRefused if it has been
     */
    default Seat asItIsNow(Seat seat) {
        return roster(seat.circle()).stream()
                .filter(now -> now.person().equals(seat.person()))
                .findFirst()
                .orElseThrow(() -> new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK));
    }

    /** Who has a seat now, those who steer first; nobody where the circle was called off. */
    List<Seat> roster(CircleId circle);

    /** Whether its sittings may be started, or are still being planned. */
    default boolean mayBegin(CircleId circle) {
        return true;
    }

    /** Told in the room's transaction. Saying it again changes nothing. */
    void begun(SittingId id);

    /** Told in the room's transaction; each time adds to what was said before. */
    void extended(SittingId id, int minutes);

    /** Told in the room's transaction. Saying it again changes nothing. */
    void ended(SittingId id);

    /** Somebody who steers has come, and sees the names of everybody who has a seat. */
    default void looked(Seat seat, SittingId id) {}

    /**
     * What this person may read beside the video, in the order it is to be shown.
     *
     * @param link path of the person's own link: what is for them alone lies below it
     */
    default List<Handout> handouts(Sitting sitting, Seat seat, String link, Language language) {
        return List.of();
    }

    /** What the kind's own templates are given for this person beside what all lobbies show. */
    default Map<String, Object> lobby(Seat seat, String link, Language language) {
        return Map.of();
    }
}
