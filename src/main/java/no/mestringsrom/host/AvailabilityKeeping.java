package no.mestringsrom.host;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.function.BiConsumer;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.host.HostRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a host who is signed in says of when they can. Their own only; without a profile there is nothing to keep. */
@Service
@Transactional(readOnly = true)
public class AvailabilityKeeping {

    private final HostCalendarRepository calendars;
    private final Availabilities availabilities;
    private final CurrentAccount current;
    private final Clock clock;

    AvailabilityKeeping(
            HostCalendarRepository calendars, Availabilities availabilities, CurrentAccount current, Clock clock) {
        this.calendars = calendars;
        this.availabilities = availabilities;
        this.current = current;
        this.clock = clock;
    }

    public Availability mine() {
        return availabilities.of(current.require().id());
    }

    /** In place of the week before. */
    @Transactional
    public void keepWeek(Collection<WeeklyTime> times) {
        change((calendar, now) -> calendar.keepWeek(times, now));
    }

    /** @throws HostRefused if the time is over, or too far ahead */
    @Transactional
    public void say(OneOff time) {
        change((calendar, now) -> calendar.say(time, now));
    }

    @Transactional
    public void unsay(OneOff time) {
        change((calendar, now) -> calendar.unsay(time, now));
    }

    @Transactional
    public void takeOff(YearMonth month) {
        change((calendar, now) -> calendar.takeOff(month, now));
    }

    @Transactional
    public void takeOn(YearMonth month) {
        change((calendar, now) -> calendar.takeOn(month, now));
    }

    private void change(BiConsumer<HostCalendar, Instant> what) {
        AccountSummary self = current.require();
        HostCalendar calendar =
                calendars.findByAccount(self.id()).orElseThrow(() -> new HostRefused(Reason.NO_PROFILE));
        what.accept(calendar, clock.instant());
    }
}
