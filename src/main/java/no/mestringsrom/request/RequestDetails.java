package no.mestringsrom.request;

import java.time.Instant;
import java.time.LocalDate;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * An order, for the coordinators of the service and for the one who asked.
 *
 * @param version goes with an answer
 * @param municipality number
 * @param participants how many it is for, about
 * @param words what else was written; may be empty
 * @param answer in the coordinator's words; null if nobody has answered
 * @param courseTitle of the course that comes of it, where one was linked
 * @param heldIn the language that course is held in
 * @param open whether that course can be seen by everybody
 */
public record RequestDetails(
        RequestId id,
        long version,
        LearningServiceId service,
        String unit,
        String contact,
        String email,
        String municipality,
        TargetGroup targetGroup,
        int participants,
        @Nullable LocalDate neededBy,
        CourseLanguage courseLanguage,
        String words,
        Language language,
        Instant askedAt,
        RequestStatus status,
        @Nullable String answer,
        @Nullable CourseId course,
        @Nullable String courseTitle,
        @Nullable Language heldIn,
        boolean open) {

    /** Whether a course may still be made of it. */
    public boolean awaitsCourse() {
        return course == null && status != RequestStatus.DECLINED;
    }
}
