package no.mestringsrom.mail;

import java.util.Locale;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvited;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What hosts get by mail. */
@Component
class HostMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final Accounts accounts;
    private final HouseSettings settings;
    private final Texts texts;

    HostMails(Outbox outbox, CourseSessions courses, Accounts accounts, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.accounts = accounts;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(HostInvited invited) {
        outbox.put(letter(
                invited.email(),
                invited.language(),
                "invited",
                invited.name(),
                invited.invitedBy(),
                invited.role().name().toLowerCase(Locale.ROOT),
                settings.baseUrl() + "/start",
                invited.courseTitle(),
                Formats.weekdayDate(invited.language(), invited.firstStart().toLocalDate()),
                Formats.time(invited.language(), invited.firstStart().toLocalTime())));
    }

    /** The hosts tell of the course where people know them: they get the address to pass on. */
    @EventListener
    void on(CoursePublished published) {
        for (CourseHostSeat host : courses.hosts(published.course())) {
            if (host.answer() == HostAnswer.YES) {
                AccountSummary account = accounts.get(host.account());
                outbox.put(letter(
                        account.email(),
                        account.language(),
                        "published",
                        account.name(),
                        settings.baseUrl() + "/kurs/" + published.course().value(),
                        published.title()));
            }
        }
    }

    private Letter letter(String recipient, Language language, String kind, Object... arguments) {
        return Letter.plain(
                recipient,
                language,
                texts.get(language, "mail.HostMails." + kind + ".subject"),
                texts.get(language, "mail.HostMails." + kind, arguments) + "\n");
    }
}
