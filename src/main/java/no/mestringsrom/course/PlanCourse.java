package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param status {@code IDEA} or {@code PLANNING}
 * @param targetGroup whom it is for; null for whom the template is for
 * @param reason why it departs from what the template has fixed; empty where it does not
 * @param municipalities numbers of those that take part
 * @param heldIn the language that participants hear
 * @param starts wall-clock time in Europe/Oslo of each of the template's sessions, in their order
 */
public record PlanCourse(
        CourseStatus status,
        LearningServiceId service,
        TemplateId template,
        String title,
        String description,
        @Nullable TargetGroup targetGroup,
        int capacity,
        Set<String> municipalities,
        Language heldIn,
        List<LocalDateTime> starts,
        String reason) {

    /** As the template has it, to be planned now, and held in bokmål. */
    public PlanCourse(
            LearningServiceId service,
            TemplateId template,
            String title,
            String description,
            int capacity,
            Set<String> municipalities,
            List<LocalDateTime> starts) {
        this(
                CourseStatus.PLANNING,
                service,
                template,
                title,
                description,
                null,
                capacity,
                municipalities,
                Language.BOKMAL,
                starts,
                "");
    }

    public PlanCourse {
        municipalities = Set.copyOf(municipalities);
        starts = List.copyOf(starts);
    }
}
