package no.mestringsrom.course.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;

/**
 * A course as the catalogue shows it.
 *
 * @param path of its page
 * @param places names of the municipalities that take part
 */
public record CatalogueEntry(
        CourseId id,
        String path,
        String title,
        TargetGroup targetGroup,
        LearningServiceId service,
        Language heldIn,
        List<String> places,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime time,
        int sessions,
        Availability availability) {

    static CatalogueEntry of(CourseListing course, List<String> places, SeatCounts.Count taken) {
        return new CatalogueEntry(
                course.id(),
                "/kurs/" + course.id().value(),
                course.title(),
                course.targetGroup(),
                course.service(),
                course.heldIn(),
                places,
                course.firstStart().toLocalDate(),
                course.lastStart().toLocalDate(),
                course.firstStart().toLocalTime(),
                course.sessions(),
                taken.availability(course.capacity()));
    }
}
