package no.mestringsrom.mail;

import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.request.CourseRequested;
import no.mestringsrom.request.RequestAnswered;
import no.mestringsrom.request.RequestDetails;
import no.mestringsrom.request.RequestPlanned;
import no.mestringsrom.request.RequestStatus;
import no.mestringsrom.request.RequestedCourseCancelled;
import no.mestringsrom.request.RequestedCourseOpen;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders for courses: to the service that got one, and to the one who asked. */
@Component
class RequestMails {

    private final Outbox outbox;
    private final LearningServices services;
    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;

    RequestMails(Outbox outbox, LearningServices services, Links links, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.services = services;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(CourseRequested asked) {
        RequestDetails request = asked.request();
        LearningServiceSummary service = services.get(request.service());
        Language language = settings.defaultLanguage().forStaff();
        outbox.put(Letter.plain(
                        service.contactEmail(),
                        language,
                        texts.get(language, "mail.RequestMails.asked.subject"),
                        texts.get(
                                        language,
                                        "mail.RequestMails.asked",
                                        request.unit(),
                                        settings.baseUrl() + "/arbeid/bestilling/"
                                                + request.id().value())
                                + "\n")
                .answeredAt(request.email()));
        tell(request, "received", service.name(), page(request));
    }

    @EventListener
    void on(RequestAnswered answered) {
        RequestDetails request = answered.request();
        tell(
                request,
                request.status() == RequestStatus.ACCEPTED ? "accepted" : "declined",
                services.get(request.service()).name(),
                String.valueOf(request.answer()),
                page(request));
    }

    @EventListener
    void on(RequestPlanned planned) {
        RequestDetails request = planned.request();
        tell(request, "planned", services.get(request.service()).name(), page(request));
    }

    @EventListener
    void on(RequestedCourseOpen open) {
        RequestDetails request = open.request();
        if (request.course() != null) {
            tell(
                    request,
                    "open",
                    settings.baseUrl() + "/kurs/" + request.course().value(),
                    request.courseTitle(request.language()));
        }
    }

    @EventListener
    void on(RequestedCourseCancelled cancelled) {
        tell(
                cancelled.request(),
                "cancelled",
                cancelled.request().courseTitle(cancelled.request().language()),
                page(cancelled.request()));
    }

    private void tell(RequestDetails request, String kind, Object... arguments) {
        Language language = request.language();
        String body = texts.get(language, "mail.SignUpMails.greeting", request.contact())
                + "\n\n"
                + texts.get(language, "mail.RequestMails." + kind, arguments)
                + "\n";
        outbox.put(Letter.plain(
                        request.email(), language, texts.get(language, "mail.RequestMails." + kind + ".subject"), body)
                .answeredAt(services.get(request.service()).contactEmail()));
    }

    private String page(RequestDetails request) {
        return settings.baseUrl() + "/bestilling/"
                + links.sign(LinkPurpose.REQUEST, request.id().value());
    }
}
