package no.mestringsrom.course.web;

import java.util.List;
import java.util.Map;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes entries of courses: one question for the seats of all of them. */
@Component
class CatalogueEntries {

    private final Municipalities municipalities;
    private final ObjectProvider<SeatCounts> seats;

    CatalogueEntries(Municipalities municipalities, ObjectProvider<SeatCounts> seats) {
        this.municipalities = municipalities;
        this.seats = seats;
    }

    List<CatalogueEntry> of(List<CourseListing> courses) {
        SeatCounts counts = seats.getIfAvailable();
        Map<CourseId, SeatCounts.Count> taken = counts == null
                ? Map.of()
                : counts.of(courses.stream().map(CourseListing::id).toList());
        return courses.stream()
                .map(course -> CatalogueEntry.of(
                        course,
                        municipalities.withNumbers(course.municipalities()).stream()
                                .map(Municipality::name)
                                .toList(),
                        taken.getOrDefault(course.id(), SeatCounts.Count.NONE)))
                .toList();
    }
}
