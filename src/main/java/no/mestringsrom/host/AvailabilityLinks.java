package no.mestringsrom.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying when one can by the link in a mail, without signing in: whoever has the link has the leave, for this alone. */
@Service
@Transactional(readOnly = true)
public class AvailabilityLinks {

    /** Long enough to find the mail again next month; of no use to whoever finds it next year. */
    static final Duration LIFETIME = Duration.ofDays(60);

    private final HostCalendarRepository calendars;
    private final Availabilities availabilities;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AvailabilityLinks(
            HostCalendarRepository calendars,
            Availabilities availabilities,
            Accounts accounts,
            CurrentAccount current,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.availabilities = availabilities;
        this.accounts = accounts;
        this.current = current;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Empty if its host is none any more.
     *
     * @throws LinkRefused if the link was altered or has expired
     */
    public Optional<LinkedAvailability> open(String token) {
        return calendar(token)
                .flatMap(calendar -> accounts.find(calendar.account())
                        .map(host -> new LinkedAvailability(
                                host.id(), host.firstName(), host.language(), availabilities.of(calendar))));
    }

    /**
     * Whether there was a host to save it for. Nothing changed is worth saving too: it is right as it stands.
     *
     * @throws LinkRefused if the link was altered or has expired
     * @throws HostRefused if a time is over, or there are too many
     */
    @Transactional
    public boolean save(String token, AvailabilityChange change) {
        Optional<HostCalendar> found = calendar(token);
        found.ifPresent(calendar -> {
            Instant now = clock.instant();
            change.off().forEach(month -> calendar.takeOff(month, now));
            change.on().forEach(month -> calendar.takeOn(month, now));
            change.times().forEach(time -> calendar.say(time, now));
            calendar.saved(now);
        });
        return found.isPresent();
    }

    /** To whoever is signed in, so that they have it at hand on their phone. */
    @Transactional
    public void sendMine() {
        AccountId self = current.require().id();
        if (calendars.findByAccount(self).isEmpty()) {
            throw new HostRefused(Reason.NO_PROFILE);
        }
        send(self, null);
    }

    void send(AccountId host, @Nullable String askedBy) {
        AccountSummary account = accounts.get(host);
        String token = links.sign(
                LinkPurpose.HOST_AVAILABILITY, host.value(), clock.instant().plus(LIFETIME));
        events.publishEvent(new AvailabilityAsked(
                host, account.firstName(), account.email(), account.language(), askedBy, "/tilgjengelig/" + token));
    }

    private Optional<HostCalendar> calendar(String token) {
        AccountId host = new AccountId(links.open(LinkPurpose.HOST_AVAILABILITY, token));
        return accounts.find(host)
                .filter(account -> account.is(Role.PROFESSIONAL) || account.is(Role.EXPERIENCED_USER))
                .flatMap(account -> calendars.findByAccount(host));
    }
}
