package no.mestringsrom.host;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.host.HostRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A host's subscription to their own calendar elsewhere, so that they need not say everything twice. */
@Service
@Transactional(readOnly = true)
public class OwnCalendars {

    private final OwnCalendarRepository ownCalendars;
    private final HostCalendarRepository calendars;
    private final CalendarDownload download;
    private final CurrentAccount current;
    private final Clock clock;

    OwnCalendars(
            OwnCalendarRepository ownCalendars,
            HostCalendarRepository calendars,
            CalendarDownload download,
            CurrentAccount current,
            Clock clock) {
        this.ownCalendars = ownCalendars;
        this.calendars = calendars;
        this.download = download;
        this.current = current;
        this.clock = clock;
    }

    public Optional<OwnCalendarState> mine() {
        return ownCalendars.findByAccount(current.require().id()).map(OwnCalendar::state);
    }

    /**
     * In place of the one before. It is read in the background, soon.
     *
     * @param address as it was pasted
     * @throws HostRefused if it is no address on the open internet
     */
    @Transactional
    public void subscribe(String address) {
        AccountId self = current.require().id();
        if (calendars.findByAccount(self).isEmpty()) {
            throw new HostRefused(Reason.NO_PROFILE);
        }
        URI checked = download.address(address);
        OwnCalendar calendar = ownCalendars
                .findByAccount(self)
                .orElseGet(() -> ownCalendars.save(new OwnCalendar(self, checked, clock.instant())));
        calendar.moveTo(checked, clock.instant());
    }

    /** What was read of it is forgotten at once. Doing it again changes nothing. */
    @Transactional
    public void unsubscribe() {
        ownCalendars.findByAccount(current.require().id()).ifPresent(ownCalendars::delete);
    }
}
