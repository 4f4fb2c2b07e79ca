package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;

/**
 * A course in the catalogue.
 *
 * @param original the language of {@code title}
 * @param titles in further languages
 * @param municipalities numbers of those that take part, in order
 * @param heldIn the language that participants hear
 * @param firstStart wall-clock time in Europe/Oslo
 */
public record CourseListing(
        CourseId id,
        Language original,
        String title,
        Map<Language, String> titles,
        TargetGroup targetGroup,
        LearningServiceId service,
        int capacity,
        Language heldIn,
        LocalDateTime firstStart,
        LocalDateTime lastStart,
        int sessions,
        List<String> municipalities) {

    public CourseListing {
        titles = Map.copyOf(titles);
        municipalities = List.copyOf(municipalities);
    }

    /** In the reader's language if it is written in it, else in the one that serves them best. */
    public Written title(Language reader) {
        return Written.of(reader, original, title, titles);
    }
}
