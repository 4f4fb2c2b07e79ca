package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseCatalogue;
import no.mestringsrom.course.CourseFilter;
import no.mestringsrom.course.CourseListings;
import no.mestringsrom.learningservice.ServiceMaps;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.site.Meta;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.SharedPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is open to those who live in a municipality: whom to ring, its own courses, and its neighbours'. */
@Controller
class MunicipalityController {

    private static final int MOST_OF_NEIGHBOURS = 10;

    private final Municipalities municipalities;
    private final ServiceMaps services;
    private final CourseCatalogue courses;
    private final CatalogueEntries entries;
    private final NearBy nearBy;
    private final Pages pages;
    private final SharedPages shared;

    MunicipalityController(
            Municipalities municipalities,
            ServiceMaps services,
            CourseCatalogue courses,
            CatalogueEntries entries,
            NearBy nearBy,
            Pages pages,
            SharedPages shared) {
        this.municipalities = municipalities;
        this.services = services;
        this.courses = courses;
        this.entries = entries;
        this.nearBy = nearBy;
        this.pages = pages;
        this.shared = shared;
    }

    @GetMapping("/kommune/{number}")
    ResponseEntity<byte[]> municipality(HttpServletRequest request, @PathVariable String number) {
        SharedPages.Sharing sharing = shared.share(request);
        Optional<Municipality> place = municipalities.byNumber(number);
        if (place.isEmpty()) {
            return pages.render(HttpStatus.NOT_FOUND, "course/municipality-missing.jte", pages.page(request), Map.of());
        }
        return page(pages.page(request, place.get().language()), place.get(), sharing);
    }

    private ResponseEntity<byte[]> page(Page page, Municipality place, SharedPages.Sharing sharing) {
        CourseListings own = courses.list(CourseFilter.ANY.in(place.number()));
        List<CatalogueEntry> ownEntries = entries.of(own.courses());
        List<Municipality> neighbours = nearBy.neighbours(place);
        Set<Object> shown = new HashSet<>(RenderedPages.shown(ownEntries));
        List<CatalogueEntry> others = entries
                .of(courses.soonIn(
                        neighbours.stream().map(Municipality::number).collect(Collectors.toSet()),
                        CourseFilter.PAGE_SIZE))
                .stream()
                .filter(entry -> !shown.contains(entry.id()))
                .limit(MOST_OF_NEIGHBOURS)
                .toList();
        shown.addAll(RenderedPages.shown(others));
        return sharing.page(
                pages.render(
                        "course/municipality.jte",
                        page,
                        Map.of(
                                "place",
                                place,
                                "services",
                                services.map().forMunicipality(place.number()),
                                "nearest",
                                nearBy.servicesFor(List.of(place)),
                                "own",
                                ownEntries,
                                "more",
                                own.more(),
                                "neighbours",
                                neighbours,
                                "others",
                                others,
                                "meta",
                                Meta.of(page.t("course.Municipality.description", place.name())))),
                shown);
    }
}
