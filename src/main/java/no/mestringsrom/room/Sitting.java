package no.mestringsrom.room;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.texts.Translated;

/**
 * One evening on which a circle meets in the room: a session of a course, a meeting of a network.
 *
 * @param title of what brings the circle together
 * @param part of this sitting alone
 * @param number its place in the circle by time, from 1; 0 where they are not counted
 * @param startsAtLocal the wall-clock time that was promised
 * @param startsAt the moment that this is
 * @param plannedEnd the start moved by the agenda's length and by what it was extended by
 * @param begun whether it was started, which may be before the planned start
 * @param ended whether it was ended in the room
 * @param measured what holds for it beside exchange time
 */
public record Sitting(
        SittingId id,
        CircleId circle,
        Translated title,
        Translated part,
        int number,
        LocalDateTime startsAtLocal,
        ZoneId zone,
        Instant startsAt,
        List<AgendaPart> agenda,
        Instant plannedEnd,
        boolean begun,
        boolean ended,
        Set<Measured> measured) {

    public Sitting {
        agenda = List.copyOf(agenda);
        measured = Set.copyOf(measured);
    }

    public boolean measures(Measured what) {
        return measured.contains(what);
    }

    Optional<AgendaPart> part(String id) {
        return agenda.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The agenda as the ledger of exchange time reads it. */
    Agenda exchange() {
        return new Agenda(agenda.stream().map(AgendaPart::segment).toList());
    }
}
