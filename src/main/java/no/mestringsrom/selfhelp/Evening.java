package no.mestringsrom.selfhelp;

import java.time.LocalDateTime;

/**
 * An evening that a group meets, as it is planned.
 *
 * @param startsAt wall-clock time of Europe/Oslo
 * @param minutes how long it is to last
 * @param begun whether somebody has opened it
 * @param revision higher after every change
 */
public record Evening(
        EveningId id,
        LocalDateTime startsAt,
        int minutes,
        boolean begun,
        boolean ended,
        boolean calledOff,
        int revision) {

    public LocalDateTime endsAt() {
        return startsAt.atZone(SelfHelpEvening.ZONE).plusMinutes(minutes).toLocalDateTime();
    }
}
