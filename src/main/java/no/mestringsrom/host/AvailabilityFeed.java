package no.mestringsrom.host;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A host's feed for their own calendar program (iCalendar, RFC 5545): what they have said is otherwise than in other
 * weeks, which takes nobody's time, and the sessions they host, which do. It names no course.
 */
@Service
@Transactional(readOnly = true)
public class AvailabilityFeed {

    /** What the names of our own entries begin with, so that they are known again where they come back to us. */
    static final String OURS = "mestringsrom-";

    private static final int REFRESH_HOURS = 1;

    private final HostCalendarRepository calendars;
    private final Availabilities availabilities;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final ObjectProvider<HostBookings> bookings;
    private final Links links;
    private final Texts texts;
    private final Clock clock;

    AvailabilityFeed(
            HostCalendarRepository calendars,
            Availabilities availabilities,
            Accounts accounts,
            CurrentAccount current,
            ObjectProvider<HostBookings> bookings,
            Links links,
            Texts texts,
            Clock clock) {
        this.calendars = calendars;
        this.availabilities = availabilities;
        this.accounts = accounts;
        this.current = current;
        this.bookings = bookings;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /** Path of the feed of the one who is signed in. Whoever has it reads the feed. */
    public String mine() {
        return "/kalender/" + links.sign(LinkPurpose.HOST_FEED, own().feedKey()) + ".ics";
    }

    /** Closes the feed's address and opens another. */
    @Transactional
    public void moveMine() {
        own().changeFeed();
    }

    /**
     * The feed as a file; empty if it was closed, or its host is none any more.
     *
     * @throws LinkRefused if the token was altered or made for something else
     */
    public Optional<String> file(String token) {
        UUID key = links.open(LinkPurpose.HOST_FEED, token);
        return calendars
                .findByFeedKey(key)
                .flatMap(calendar -> accounts.find(calendar.account())
                        .filter(account -> account.is(Role.PROFESSIONAL) || account.is(Role.EXPERIENCED_USER))
                        .map(account -> write(calendar, account)));
    }

    private String write(HostCalendar calendar, AccountSummary host) {
        Language language = host.language();
        Availability availability = availabilities.of(calendar);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Availability.ZONE);
        ICalendar file = new ICalendar();
        file.setProductId("-//Mestringsrom//" + language.tag().toUpperCase(Locale.ROOT));
        file.setName(texts.get(language, "host.AvailabilityFeed.name"));
        file.setRefreshInterval(new Duration.Builder().hours(REFRESH_HOURS).build());
        availability.monthsOff().stream()
                .sorted()
                .map(month -> monthOff(calendar, month, language))
                .forEach(file::addEvent);
        availability.oneOffs().stream()
                .filter(time -> time.to().isAfter(now))
                .map(time -> oneOff(calendar, time, language))
                .forEach(file::addEvent);
        bookings.orderedStream()
                .flatMap(feature -> feature.of(calendar.account(), clock.instant()).stream())
                .sorted(Comparator.comparing(HostBooking::startsAt))
                .map(booking -> booking(booking, language))
                .forEach(file::addEvent);
        return Biweekly.write(file).go();
    }

    private VEvent monthOff(HostCalendar calendar, YearMonth month, Language language) {
        VEvent event = event(name(calendar, month.toString()), language, "monthOff");
        event.setDateStart(date(month.atDay(1)), false);
        event.setDateEnd(date(month.plusMonths(1).atDay(1)), false);
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private VEvent oneOff(HostCalendar calendar, OneOff time, Language language) {
        VEvent event = event(name(calendar, time.from() + "/" + time.to()), language, time.free() ? "can" : "cannot");
        event.setDateStart(moment(time.from()));
        event.setDateEnd(moment(time.to()));
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private VEvent booking(HostBooking booking, Language language) {
        VEvent event = event(OURS + booking.id(), language, "session");
        event.setDateStart(Date.from(booking.startsAt()));
        event.setDateEnd(Date.from(booking.endsAt()));
        event.setTransparency(Transparency.opaque());
        return event;
    }

    private VEvent event(String uid, Language language, String what) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(texts.get(language, "host.AvailabilityFeed." + what)).setLanguage(language.tag());
        event.setClassification(Classification.PRIVATE);
        return event;
    }

    /** The same for the same time, however often it is fetched; the account is not to be read out of it. */
    private static String name(HostCalendar calendar, String what) {
        return OURS + UUID.nameUUIDFromBytes((calendar.feedKey() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private HostCalendar own() {
        return calendars.findByAccount(current.require().id()).orElseThrow(() -> new HostRefused(Reason.NO_PROFILE));
    }

    private static Date moment(LocalDateTime time) {
        return Date.from(time.atZone(Availability.ZONE).toInstant());
    }

    /** The library writes a day as the machine's own clock has it. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
