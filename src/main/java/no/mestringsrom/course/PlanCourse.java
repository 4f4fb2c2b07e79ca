package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TemplateId;

/**
 * @param municipalities numbers of those that take part
 * @param starts wall-clock time in Europe/Oslo of each of the template's sessions, in their order
 */
public record PlanCourse(
        LearningServiceId service,
        TemplateId template,
        String title,
        String description,
        int capacity,
        Set<String> municipalities,
        List<LocalDateTime> starts) {

    public PlanCourse {
        municipalities = Set.copyOf(municipalities);
        starts = List.copyOf(starts);
    }
}
