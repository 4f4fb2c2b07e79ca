package no.mestringsrom.host;

import java.util.List;
import no.mestringsrom.account.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When hosts can, for the features further on. Asks nobody for leave: they have asked already. */
@Service
@Transactional(readOnly = true)
public class Availabilities {

    private final HostCalendarRepository calendars;
    private final OwnCalendarRepository ownCalendars;

    Availabilities(HostCalendarRepository calendars, OwnCalendarRepository ownCalendars) {
        this.calendars = calendars;
        this.ownCalendars = ownCalendars;
    }

    /** {@link Availability#NEVER} for whoever has said nothing. */
    public Availability of(AccountId host) {
        return calendars.findByAccount(host).map(this::of).orElse(Availability.NEVER);
    }

    Availability of(HostCalendar calendar) {
        return calendar.availability(ownCalendars
                .findByAccount(calendar.account())
                .map(OwnCalendar::busy)
                .orElse(List.of()));
    }
}
