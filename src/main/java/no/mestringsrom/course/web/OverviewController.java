package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.course.CourseCatalogue;
import no.mestringsrom.course.CourseFilter;
import no.mestringsrom.learningservice.ServiceMap;
import no.mestringsrom.learningservice.ServiceMaps;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.site.Meta;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.SharedPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every municipality's service; and, for whoever has a caller on the line, one box that says whom to ring. */
@Controller
class OverviewController {

    private static final int MOST_COURSES = 8;

    private final Municipalities municipalities;
    private final ServiceMaps services;
    private final Switchboard switchboard;
    private final CourseCatalogue courses;
    private final CatalogueEntries entries;
    private final NearBy nearBy;
    private final Pages pages;
    private final SharedPages shared;

    OverviewController(
            Municipalities municipalities,
            ServiceMaps services,
            Switchboard switchboard,
            CourseCatalogue courses,
            CatalogueEntries entries,
            NearBy nearBy,
            Pages pages,
            SharedPages shared) {
        this.municipalities = municipalities;
        this.services = services;
        this.switchboard = switchboard;
        this.courses = courses;
        this.entries = entries;
        this.nearBy = nearBy;
        this.pages = pages;
        this.shared = shared;
    }

    @GetMapping("/tjenester")
    ResponseEntity<byte[]> overview(
            HttpServletRequest request, @RequestParam(name = CatalogueAddress.WORDS, defaultValue = "") String asked) {
        SharedPages.Sharing sharing = shared.share(request);
        CourseFilter filter = CourseFilter.ANY.saying(asked);
        return filter.words().isEmpty()
                ? sharing.page(everything(pages.page(request), services.map()), Set.of())
                : answer(
                        pages.page(request)
                                .at("/tjenester?" + CatalogueAddress.WORDS + "="
                                        + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8)),
                        filter,
                        sharing);
    }

    ResponseEntity<byte[]> everything(Page page, ServiceMap map) {
        return pages.render(
                "course/overview.jte",
                page,
                Map.of(
                        "map",
                        map,
                        "drawing",
                        CountryMap.of(municipalities, map),
                        "municipalities",
                        municipalities,
                        "meta",
                        Meta.of(page.t("course.Overview.lead"))));
    }

    private ResponseEntity<byte[]> answer(Page page, CourseFilter filter, SharedPages.Sharing sharing) {
        ServiceMap map = services.map();
        List<CatalogueEntry> found = entries.of(
                courses.list(filter).courses().stream().limit(MOST_COURSES).toList(), page.language());
        Map<String, Object> model = new HashMap<>();
        List<Municipality> places = switchboard.places(filter.words());
        model.put("words", filter.words());
        model.put("map", map);
        model.put("places", places);
        model.put("nearest", nearBy.servicesFor(places));
        model.put("services", switchboard.services(filter.words()));
        model.put("entries", found);
        model.put("catalogue", CatalogueAddress.of(filter));
        model.put("meta", new Meta(page.t("course.Overview.lead"), false, List.of()));
        return sharing.page(
                pages.render("course/switchboard.jte", page, model), new HashSet<>(RenderedPages.shown(found)));
    }
}
