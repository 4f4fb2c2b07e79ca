package no.mestringsrom.course;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The courses that are open to people of a municipality, as a feed for anybody's calendar program (iCalendar, RFC 5545).
 * Courses are public, but whoever follows them shows their calendar to others: a title names none, and the description,
 * which one has to open, does. All times are in UTC, so that every program shows them right.
 */
@Service
@Transactional(readOnly = true)
public class PublicCalendar {

    private static final int REFRESH_HOURS = 6;

    private final CourseDirectory directory;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    PublicCalendar(CourseDirectory directory, HouseSettings settings, Texts texts, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** The same text all day as long as no course changes, so that who asks again need not be sent it again. */
    public String file(Municipality municipality, Language language) {
        ICalendar file = new ICalendar();
        file.setProductId("-//Mestringsrom//" + language.tag().toUpperCase(Locale.ROOT));
        file.setName(texts.get(language, "course.PublicCalendar.name", municipality.name()));
        file.setRefreshInterval(new Duration.Builder().hours(REFRESH_HOURS).build());
        LocalDate today = LocalDate.ofInstant(clock.instant(), SessionStart.ZONE);
        Instant stamp = today.atStartOfDay(SessionStart.ZONE).toInstant();
        for (List<SessionPlan> sessions : directory.sessionsOpenIn(municipality.number())) {
            sessions.forEach(session -> file.addEvent(event(session, sessions.size(), stamp, language)));
        }
        return Biweekly.write(file).go();
    }

    private VEvent event(SessionPlan session, int sessions, Instant stamp, Language language) {
        String page = settings.baseUrl() + "/kurs/" + session.course().value();
        VEvent event = new VEvent();
        event.setUid("kurs-" + session.id().value());
        event.setSequence(Math.toIntExact(session.revision()));
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(Date.from(session.startsAt()));
        event.setDateEnd(Date.from(session.plannedEnd()));
        event.setSummary(texts.get(language, "course.PublicCalendar.title", session.number(), sessions))
                .setLanguage(language.tag());
        event.setDescription(texts.get(language, "course.PublicCalendar.what", session.courseTitle(), page))
                .setLanguage(language.tag());
        event.setUrl(page);
        event.setStatus(Status.confirmed());
        event.setTransparency(Transparency.transparent());
        return event;
    }
}
