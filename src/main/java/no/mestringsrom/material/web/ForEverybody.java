package no.mestringsrom.material.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.CoursePageSection;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.stereotype.Component;

/** What anybody may read, on the course's public page. */
@Component
class ForEverybody implements CoursePageSection {

    private final MaterialReading reading;
    private final Pages pages;

    ForEverybody(MaterialReading reading, Pages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    @Override
    public Optional<Content> content(CoursePage course, Page page) {
        List<MaterialItem> items = reading.ofEverybody(course);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.fragment(
                        "material/everybody.jte",
                        page,
                        Map.of("base", "/kurs/" + course.facts().id().value(), "items", items)));
    }
}
