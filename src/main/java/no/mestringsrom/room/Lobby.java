package no.mestringsrom.room;

import java.time.LocalTime;
import java.util.List;
import no.mestringsrom.video.DialIn;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a personal link shows of the sitting that is on or next.
 *
 * @param hosts those who steer
 * @param allSteer whether that is everybody, so that nobody waits for anybody
 * @param open whether the way in is open to this person
 * @param opens when it opens to those who do not steer, by the clock on the wall
 * @param on whether its time has come
 * @param again whether an earlier one was today
 * @param handouts what there is to read beside it
 * @param config for the page's script, as JSON
 */
public record Lobby(
        Seat seat,
        Sitting sitting,
        List<Seat> hosts,
        boolean allSteer,
        boolean open,
        LocalTime opens,
        boolean on,
        boolean again,
        List<Handout> handouts,
        @Nullable DialIn dialIn,
        String config) {}
