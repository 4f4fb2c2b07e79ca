package no.mestringsrom.course;

import java.util.List;

/**
 * Where a course departs from what its template has fixed.
 *
 * @param service the learning service that runs it
 * @param edition of the template that it was made from
 */
public record TemplateDeparture(String course, String service, int edition, List<CourseDeparture> departures) {

    public TemplateDeparture {
        departures = List.copyOf(departures);
    }
}
