package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseFilter;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.CourseListings;
import no.mestringsrom.course.CourseTexts;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All courses that are open for sign-up, a page at a time. A filter that makes no sense is no filter. */
@Controller
class CatalogueController {

    private record Key(Language language, boolean chosen, CourseFilter filter) {}

    private final CourseDirectory courses;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final ObjectProvider<SeatCounts> seats;
    private final Pages pages;
    private final RenderedPages rendered;

    CatalogueController(
            CourseDirectory courses,
            LearningServices services,
            Municipalities municipalities,
            ObjectProvider<SeatCounts> seats,
            Pages pages,
            RenderedPages rendered) {
        this.courses = courses;
        this.services = services;
        this.municipalities = municipalities;
        this.seats = seats;
        this.pages = pages;
        this.rendered = rendered;
    }

    @GetMapping("/kurs")
    ResponseEntity<byte[]> catalogue(
            HttpServletRequest request,
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "gruppe", defaultValue = "") String targetGroup,
            @RequestParam(name = "side", defaultValue = "") String page) {
        CourseFilter filter = new CourseFilter(
                municipalities.byNumber(municipality).map(Municipality::number).orElse(null),
                targetGroup(targetGroup),
                null,
                pageNumber(page) - 1);
        Page frame = pages.page(request, () -> municipalities.language(List.of(municipality)))
                .at(CatalogueAddress.of(filter));
        return rendered.get(new Key(frame.language(), frame.languageChosen(), filter), () -> render(frame, filter));
    }

    private ResponseEntity<byte[]> render(Page page, CourseFilter filter) {
        CourseListings listings = courses.list(filter);
        List<LearningServiceSummary> all = services.all();
        Map<LearningServiceId, LearningServiceSummary> byId =
                all.stream().collect(Collectors.toMap(LearningServiceSummary::id, Function.identity()));
        Map<CourseId, SeatCounts.Count> taken = taken(listings.courses());
        Map<CourseId, CourseTexts> texts =
                courses.texts(listings.courses().stream().map(CourseListing::id).toList());
        List<CatalogueEntry> entries = listings.courses().stream()
                .map(course -> CatalogueEntry.of(
                        course,
                        title(course, texts.get(course.id()), page.language()),
                        Optional.ofNullable(byId.get(course.service()))
                                .map(LearningServiceSummary::name)
                                .orElse(""),
                        names(course.municipalities()),
                        taken.getOrDefault(course.id(), SeatCounts.Count.NONE)))
                .toList();
        return pages.render(
                "course/catalogue.jte",
                page,
                Map.of("entries", entries, "more", listings.more(), "filter", filter, "places", places(all)));
    }

    /** Read after the list was: a course may have gone in between. */
    private static Written title(CourseListing course, @Nullable CourseTexts texts, Language reader) {
        return texts == null ? new Written(course.title(), Language.BOKMAL) : texts.title(reader);
    }

    private Map<CourseId, SeatCounts.Count> taken(List<CourseListing> listings) {
        SeatCounts counts = seats.getIfAvailable();
        return counts == null
                ? Map.of()
                : counts.of(listings.stream().map(CourseListing::id).toList());
    }

    /** Those that some service is for, to choose from: nowhere else is there a course to be found. */
    private List<Municipality> places(List<LearningServiceSummary> all) {
        return municipalities.withNumbers(all.stream()
                .flatMap(service -> service.municipalities().stream())
                .collect(Collectors.toSet()));
    }

    private List<String> names(List<String> numbers) {
        return municipalities.withNumbers(numbers).stream()
                .map(Municipality::name)
                .toList();
    }

    private static @Nullable TargetGroup targetGroup(String name) {
        return Arrays.stream(TargetGroup.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int pageNumber(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
