package no.mestringsrom.mail;

import java.util.List;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanned;
import no.mestringsrom.course.CourseProposed;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ideas for courses: to the coordinators who are to decide, and to whoever had one when it is taken in hand. */
@Component
class IdeaMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final Accounts accounts;
    private final LearningServices services;
    private final HouseSettings settings;
    private final Texts texts;

    IdeaMails(
            Outbox outbox,
            CourseSessions courses,
            Accounts accounts,
            LearningServices services,
            HouseSettings settings,
            Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.accounts = accounts;
        this.services = services;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(CourseProposed proposed) {
        CourseFacts course = courses.facts(proposed.course());
        AccountSummary by = accounts.get(proposed.by());
        List<AccountSummary> coordinators =
                accounts.with(Role.COORDINATOR, course.service().value());
        if (coordinators.isEmpty()) {
            tell(
                    services.get(course.service()).contactEmail(),
                    settings.defaultLanguage().forStaff(),
                    "proposed",
                    by.name(),
                    course);
        }
        coordinators.forEach(
                coordinator -> tell(coordinator.email(), coordinator.language(), "proposed", by.name(), course));
    }

    /** Hosts that it has already had the idea: a course that was never one has none yet. */
    @EventListener
    void on(CoursePlanned planned) {
        CourseFacts course = courses.facts(planned.course());
        for (CourseHostSeat host : courses.agreedHosts(List.of(planned.course()))) {
            AccountSummary to = accounts.get(host.account());
            outbox.put(letter(to.email(), to.language(), "planned", to.name(), course)
                    .about(Matter.of(planned.course(), host.id())));
        }
    }

    private void tell(String email, Language language, String kind, String name, CourseFacts course) {
        outbox.put(letter(email, language, kind, name, course));
    }

    private Letter letter(String email, Language language, String kind, String name, CourseFacts course) {
        return Letter.plain(
                email,
                language,
                texts.get(language, "mail.IdeaMails." + kind + ".subject"),
                texts.get(language, "mail.IdeaMails." + kind, name, page(course.id()), course.title()) + "\n");
    }

    private String page(CourseId course) {
        return settings.baseUrl() + "/arbeid/kurs/" + course.value();
    }
}
