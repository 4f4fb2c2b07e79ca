package no.mestringsrom.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.request.RequestRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a course, and reading what became of it. For anybody; what is read takes the link that was mailed. */
@Service
@Transactional(readOnly = true)
public class CourseRequests {

    static final Period KEPT = Period.ofYears(1);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final RequestRepository requests;
    private final LearningServices services;
    private final CourseSessions courses;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseRequests(
            RequestRepository requests,
            LearningServices services,
            CourseSessions courses,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.services = services;
        this.courses = courses;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an order; the same form once more changes nothing.
     *
     * @throws RequestRefused with every reason at once, but for a municipality that no service covers, which is looked up last
     */
    @Transactional
    public RequestId ask(AskForCourse command) {
        RequestFields fields = RequestFields.checked(command, LocalDate.ofInstant(clock.instant(), OSLO));
        Optional<CourseRequest> before = requests.findBySubmission(command.submission());
        if (before.filter(request -> request.isFrom(fields)).isPresent()) {
            return before.get().id();
        }
        LearningServiceSummary service = serviceFor(fields.municipality())
                .orElseThrow(() -> new RequestRefused(Reason.MUNICIPALITY_WITHOUT_SERVICE));
        CourseRequest asked = requests.save(
                before.isEmpty()
                        ? CourseRequest.asked(fields, service.id(), clock.instant())
                        : CourseRequest.askedAlso(fields, service.id(), clock.instant()));
        events.publishEvent(new CourseRequested(asked.details(null)));
        return asked.id();
    }

    /** What the one who asked may read. @throws no.mestringsrom.link.LinkRefused if the link was altered */
    public RequestDetails byLink(String token) {
        RequestId id = new RequestId(links.open(LinkPurpose.REQUEST, token));
        return requests.findById(id).map(this::details).orElseThrow(() -> new UnknownRequest(id));
    }

    /** The service that courses for this municipality are asked of: the one that it hosts before one that it takes part in. */
    Optional<LearningServiceSummary> serviceFor(String municipality) {
        List<LearningServiceSummary> covering = services.all().stream()
                .filter(service -> service.municipalities().contains(municipality))
                .toList();
        return covering.stream()
                .filter(service -> service.hostMunicipality().equals(municipality))
                .findFirst()
                .or(() -> covering.stream().findFirst());
    }

    /** @return how many */
    @Transactional
    public int forgetOld() {
        return requests.deleteAskedBefore(LocalDate.ofInstant(clock.instant(), OSLO)
                .minus(KEPT)
                .atStartOfDay(OSLO)
                .toInstant());
    }

    private RequestDetails details(CourseRequest request) {
        CourseId course = request.course();
        return request.details(course == null ? null : courses.facts(course));
    }
}
