package no.mestringsrom.brochure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceRefused;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prints what is open, for anybody. */
@Service
public class Brochures {

    private final CourseDirectory courses;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final CoursePoster coursePoster;
    private final ServicePoster servicePoster;
    private final KeptPrints prints;
    private final Clock clock;

    Brochures(
            CourseDirectory courses,
            LearningServices services,
            Municipalities municipalities,
            CoursePoster coursePoster,
            ServicePoster servicePoster,
            KeptPrints prints,
            Clock clock) {
        this.courses = courses;
        this.services = services;
        this.municipalities = municipalities;
        this.coursePoster = coursePoster;
        this.servicePoster = servicePoster;
        this.prints = prints;
        this.clock = clock;
    }

    /** Whether there is one: the course is published and has not begun. */
    public boolean has(CourseFacts course) {
        return course.status() == CourseStatus.PUBLISHED
                && courses.page(course.id()).filter(this::isOpen).isPresent();
    }

    /**
     * One page as PDF/UA; empty for a course that nobody can sign up for.
     *
     * @param language null for that of the service's own municipality
     * @throws PrintBusy if too much is being printed
     */
    public Optional<byte[]> ofCourse(CourseId id, @Nullable Language language) {
        return courses.page(id).filter(this::isOpen).map(course -> {
            LearningServiceSummary service = services.get(course.facts().service());
            return prints.onOnePage(coursePoster.versions(course, service, languageFor(service, language)));
        });
    }

    /**
     * One page as PDF/UA on all that a service has open; empty if there is no such service.
     *
     * @param language null for that of the service's own municipality
     * @throws PrintBusy if too much is being printed
     */
    public Optional<byte[]> ofService(LearningServiceId id, @Nullable Language language) {
        return service(id).map(service -> {
            List<CourseListing> open = courses.openOf(id, ServicePoster.MOST + 1);
            return prints.onOnePage(servicePoster.versions(service, open, languageFor(service, language)));
        });
    }

    private Optional<LearningServiceSummary> service(LearningServiceId id) {
        try {
            return Optional.of(services.get(id));
        } catch (LearningServiceRefused none) {
            return Optional.empty();
        }
    }

    private Language languageFor(LearningServiceSummary service, @Nullable Language wanted) {
        return wanted != null
                ? wanted
                : municipalities
                        .byNumber(service.hostMunicipality())
                        .map(Municipality::language)
                        .orElse(Language.BOKMAL);
    }

    private boolean isOpen(CoursePage course) {
        return course.facts().status() == CourseStatus.PUBLISHED
                && course.sessions().getFirst().startsAt().isAfter(clock.instant());
    }
}
