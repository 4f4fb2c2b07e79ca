package no.mestringsrom.brochure.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.brochure.Brochures;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.CoursePageSection;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the brochure, on the course's public page. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnPaper implements CoursePageSection {

    private final Brochures brochures;
    private final Pages pages;

    OnPaper(Brochures brochures, Pages pages) {
        this.brochures = brochures;
        this.pages = pages;
    }

    @Override
    public Optional<Content> content(CoursePage course, Page page) {
        return brochures.has(course)
                ? Optional.of(pages.fragment(
                        "brochure/link.jte",
                        page,
                        Map.of(
                                "address",
                                "/kurs/" + course.facts().id().value() + "/brosjyre.pdf?lang="
                                        + page.language().tag())))
                : Optional.empty();
    }
}
