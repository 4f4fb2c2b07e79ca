package no.mestringsrom.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.pairing.Substitutes;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What coordinators get by mail when a host cannot, so that somebody else can be asked while there is time; whoever may see
 * them is told who. Written when the no has been kept: no search for others can undo it, and one that fails costs the names. Of an
 * idea nobody is searched for: whether it is taken in hand comes first.
 */
@Component
class DeclineMails {

    private static final Logger log = LoggerFactory.getLogger(DeclineMails.class);

    private final Outbox outbox;
    private final CourseSessions courses;
    private final Accounts accounts;
    private final LearningServices services;
    private final HouseSettings settings;
    private final Substitutes substitutes;
    private final Texts texts;
    private final TransactionTemplate afterwards;

    DeclineMails(
            Outbox outbox,
            CourseSessions courses,
            Accounts accounts,
            LearningServices services,
            HouseSettings settings,
            Substitutes substitutes,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.courses = courses;
        this.accounts = accounts;
        this.services = services;
        this.settings = settings;
        this.substitutes = substitutes;
        this.texts = texts;
        this.afterwards = new TransactionTemplate(transactions);
        this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(HostDeclined declined) {
        if (courses.facts(declined.course()).status() == CourseStatus.IDEA) {
            afterwards.executeWithoutResult(status -> write(declined, withoutNames(declined)));
            return;
        }
        try {
            afterwards.executeWithoutResult(
                    status -> write(declined, substitutes.toTell(declined.course(), declined.role())));
        } catch (RuntimeException noNames) {
            log.error("Nobody could be named who could step in; the mail goes without names", noNames);
            afterwards.executeWithoutResult(status -> write(declined, withoutNames(declined)));
        }
    }

    private List<Substitutes.Told> withoutNames(HostDeclined declined) {
        return accounts
                .with(
                        Role.COORDINATOR,
                        courses.facts(declined.course()).service().value())
                .stream()
                .map(coordinator -> new Substitutes.Told(coordinator, List.of()))
                .toList();
    }

    private void write(HostDeclined declined, List<Substitutes.Told> coordinators) {
        CourseFacts course = courses.facts(declined.course());
        if (coordinators.isEmpty()) {
            outbox.put(letter(
                    services.get(course.service()).contactEmail(),
                    settings.defaultLanguage(),
                    declined,
                    course,
                    List.of()));
        }
        for (Substitutes.Told told : coordinators) {
            AccountSummary to = told.coordinator();
            outbox.put(letter(to.email(), to.language(), declined, course, told.names()));
        }
    }

    private Letter letter(
            String email, Language language, HostDeclined declined, CourseFacts course, List<String> substitutes) {
        String page = settings.baseUrl() + "/arbeid/kurs/" + declined.course().value();
        if (course.status() == CourseStatus.IDEA) {
            return Letter.plain(
                    email,
                    language,
                    texts.get(language, "mail.DeclineMails.subject"),
                    texts.get(language, "mail.DeclineMails.idea", declined.name(), page, course.title()) + "\n");
        }
        return Letter.plain(
                email,
                language,
                texts.get(language, "mail.DeclineMails.subject"),
                texts.get(
                                language,
                                "mail.DeclineMails.text",
                                declined.name(),
                                declined.role().name().toLowerCase(Locale.ROOT),
                                page,
                                course.title(),
                                substitutes.size(),
                                substitutes.stream().map(name -> "- " + name).collect(Collectors.joining("\n")))
                        + "\n");
    }
}
