package no.mestringsrom.brochure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.settings.HouseSettings;
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
    private final HouseSettings settings;
    private final Clock clock;

    Brochures(
            CourseDirectory courses,
            LearningServices services,
            Municipalities municipalities,
            CoursePoster coursePoster,
            ServicePoster servicePoster,
            KeptPrints prints,
            HouseSettings settings,
            Clock clock) {
        this.courses = courses;
        this.services = services;
        this.municipalities = municipalities;
        this.coursePoster = coursePoster;
        this.servicePoster = servicePoster;
        this.prints = prints;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is one: the course is published and has not begun. */
    public boolean has(CoursePage course) {
        return course.isOpen(clock.instant());
    }

    /** The same of a course that is not at hand. */
    public boolean has(CourseId course) {
        return courses.page(course).filter(this::has).isPresent();
    }

    /**
     * One page as PDF/UA; empty for a course that nobody can sign up for.
     *
     * @param language null for that of the service's own municipality, or the house's if it writes both
     * @throws PrintBusy if too much is being printed
     */
    public Optional<byte[]> ofCourse(CourseId id, @Nullable Language language) {
        return courses.page(id).filter(this::has).map(course -> {
            LearningServiceSummary service = services.get(course.facts().service());
            return prints.onOnePage(coursePoster.versions(course, service, languageFor(service, language)));
        });
    }

    /**
     * One page as PDF/UA on all that a service has open; empty if there is no such service.
     *
     * @param language null for that of the service's own municipality, or the house's if it writes both
     * @throws PrintBusy if too much is being printed
     */
    public Optional<byte[]> ofService(LearningServiceId id, @Nullable Language language) {
        return services.find(id).map(service -> {
            List<CourseListing> open = courses.openOf(id, ServicePoster.MOST + 1);
            return prints.onOnePage(servicePoster.versions(service, open, languageFor(service, language)));
        });
    }

    private Language languageFor(LearningServiceSummary service, @Nullable Language wanted) {
        return wanted != null
                ? wanted
                : municipalities.language(List.of(service.hostMunicipality())).orElse(settings.defaultLanguage());
    }
}
