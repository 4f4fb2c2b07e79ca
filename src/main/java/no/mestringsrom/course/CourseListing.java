package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;

/**
 * A course in the catalogue.
 *
 * @param municipalities numbers of those that take part, in order
 * @param heldIn the language that participants hear
 * @param firstStart wall-clock time in Europe/Oslo
 */
public record CourseListing(
        CourseId id,
        String title,
        TargetGroup targetGroup,
        LearningServiceId service,
        int capacity,
        Language heldIn,
        LocalDateTime firstStart,
        LocalDateTime lastStart,
        int sessions,
        List<String> municipalities) {}
