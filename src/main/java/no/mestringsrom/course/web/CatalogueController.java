package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.course.CourseCatalogue;
import no.mestringsrom.course.CourseFilter;
import no.mestringsrom.course.CourseListings;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.site.Meta;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.SharedPages;
import no.mestringsrom.texts.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All courses that are open for sign-up, a page at a time. A filter that makes no sense is no filter. */
@Controller
class CatalogueController {

    private final CourseCatalogue courses;
    private final CatalogueEntries entries;
    private final NearBy nearBy;
    private final Municipalities municipalities;
    private final Pages pages;
    private final SharedPages shared;

    CatalogueController(
            CourseCatalogue courses,
            CatalogueEntries entries,
            NearBy nearBy,
            Municipalities municipalities,
            Pages pages,
            SharedPages shared) {
        this.courses = courses;
        this.entries = entries;
        this.nearBy = nearBy;
        this.municipalities = municipalities;
        this.pages = pages;
        this.shared = shared;
    }

    @GetMapping("/kurs")
    ResponseEntity<byte[]> catalogue(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        SharedPages.Sharing sharing = shared.share(request);
        CourseFilter filter = CatalogueAddress.read(asked, municipalities);
        Page page = pages.page(request, () -> languageOf(filter)).at(CatalogueAddress.of(filter));
        CourseListings found = courses.list(filter);
        List<CatalogueEntry> listed = entries.of(found.courses(), page.language());
        NearbyOffers offers = listed.isEmpty() ? nearBy.besides(filter, page.language()) : NearbyOffers.NONE;
        Set<Object> about = new HashSet<>(RenderedPages.shown(listed));
        about.addAll(RenderedPages.shown(offers.elsewhere()));
        about.addAll(RenderedPages.shown(offers.neighbours()));
        if (filter.free()) {
            about.add(RenderedPages.SEATS);
        }
        return sharing.page(
                pages.render(
                        "course/catalogue.jte",
                        page,
                        Map.of(
                                "entries", listed,
                                "found", found,
                                "filter", filter,
                                "offers", offers,
                                "places", municipalities.all(),
                                "meta", meta(page, filter, !listed.isEmpty()))),
                about);
    }

    private Optional<Language> languageOf(CourseFilter filter) {
        return Optional.ofNullable(filter.municipality()).flatMap(place -> municipalities.language(List.of(place)));
    }

    /** A page that nobody would miss is not to be found: one of what somebody searched for, and one that has nothing. */
    private static Meta meta(Page page, CourseFilter filter, boolean hasAny) {
        boolean indexed = hasAny
                && filter.equals(CourseFilter.ANY
                        .in(filter.municipality())
                        .about(filter.targetGroup())
                        .at(filter.page()));
        return new Meta(page.t("course.Catalogue.lead"), indexed, List.of());
    }
}
