package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.CoursePageSection;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceMaps;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.site.Meta;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.SharedPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a course. An address that leads to none is told kindly, with the way to the courses there are. */
@Controller
class CourseController {

    private final CourseDirectory courses;
    private final ServiceMaps maps;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final ObjectProvider<SeatCounts> seats;
    private final ObjectProvider<CoursePageSection> sections;
    private final Pages pages;
    private final SharedPages shared;
    private final Clock clock;

    CourseController(
            CourseDirectory courses,
            ServiceMaps maps,
            LearningServices services,
            Municipalities municipalities,
            ObjectProvider<SeatCounts> seats,
            ObjectProvider<CoursePageSection> sections,
            Pages pages,
            SharedPages shared,
            Clock clock) {
        this.courses = courses;
        this.maps = maps;
        this.services = services;
        this.municipalities = municipalities;
        this.seats = seats;
        this.sections = sections;
        this.pages = pages;
        this.shared = shared;
        this.clock = clock;
    }

    @GetMapping("/kurs/{course}")
    ResponseEntity<byte[]> course(HttpServletRequest request, @PathVariable String course) {
        SharedPages.Sharing sharing = shared.share(request);
        Optional<CoursePage> found = id(course).flatMap(courses::page);
        Page page = pages.page(
                        request,
                        () -> found.flatMap(
                                it -> municipalities.language(it.facts().municipalities())))
                // Whatever way it was written.
                .at(found.map(it -> "/kurs/" + it.facts().id().value()).orElseGet(request::getRequestURI));
        return found.map(it -> sharing.page(render(page, it), Set.of(it.facts().id())))
                .orElseGet(() -> notFound(page));
    }

    private ResponseEntity<byte[]> render(Page page, CoursePage course) {
        CourseFacts facts = course.facts();
        boolean open = course.isOpen(clock.instant());
        LearningServiceSummary service =
                maps.map().service(facts.service()).orElseGet(() -> services.get(facts.service()));
        Availability availability = count(facts.id()).availability(facts.capacity());
        List<String> places = names(facts);
        Meta meta = new Meta(
                facts.texts().about(page.language()),
                open,
                List.of(CourseData.of(course, service, places, open ? availability : null, page)));
        return pages.render(
                "course/course.jte",
                page,
                Map.of(
                        "course", course,
                        "service", service,
                        "places", places,
                        "meta", meta,
                        "open", open,
                        "sections",
                                sections.orderedStream()
                                        .flatMap(section -> section.content(course, page).stream())
                                        .toList(),
                        "availability", availability));
    }

    private SeatCounts.Count count(CourseId course) {
        SeatCounts counts = seats.getIfAvailable();
        return counts == null
                ? SeatCounts.Count.NONE
                : counts.of(List.of(course)).getOrDefault(course, SeatCounts.Count.NONE);
    }

    private List<String> names(CourseFacts course) {
        return municipalities.withNumbers(course.municipalities()).stream()
                .map(Municipality::name)
                .toList();
    }

    private ResponseEntity<byte[]> notFound(Page page) {
        return pages.render(HttpStatus.NOT_FOUND, "course/missing.jte", page, Map.of());
    }

    private static Optional<CourseId> id(String written) {
        try {
            return Optional.of(new CourseId(UUID.fromString(written)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
