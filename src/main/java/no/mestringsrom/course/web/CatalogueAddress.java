package no.mestringsrom.course.web;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.course.CourseFilter;

/** The address of a page of the catalogue, with its filter. */
public final class CatalogueAddress {

    private CatalogueAddress() {}

    public static String of(CourseFilter filter) {
        List<String> parameters = new ArrayList<>();
        if (filter.municipality() != null) {
            parameters.add("kommune=" + filter.municipality());
        }
        if (filter.targetGroup() != null) {
            parameters.add("gruppe=" + filter.targetGroup().name());
        }
        if (filter.page() > 0) {
            parameters.add("side=" + (filter.page() + 1));
        }
        return parameters.isEmpty() ? "/kurs" : "/kurs?" + String.join("&", parameters);
    }

    public static String of(CourseFilter filter, int page) {
        return of(new CourseFilter(filter.municipality(), filter.targetGroup(), filter.from(), page));
    }
}
