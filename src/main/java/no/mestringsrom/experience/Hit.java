package no.mestringsrom.experience;

import java.time.Instant;
import java.util.Set;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.TargetGroup;

/** Something that a member found in the network. */
public sealed interface Hit {

    /**
     * @param words in Markdown: what was done
     * @param remarks how many comments there are, with those who have tried it
     * @param tried how many have tried it too
     */
    record OfExample(
            ExampleId id,
            String title,
            String words,
            Set<TargetGroup> groups,
            Writer writer,
            Instant writtenAt,
            long remarks,
            long tried)
            implements Hit {}

    /** @param helped whether one of the answers helped */
    record OfQuestion(
            QuestionId id,
            String title,
            Set<TargetGroup> groups,
            Writer writer,
            Instant askedAt,
            long answers,
            boolean helped)
            implements Hit {}

    record OfTemplate(CourseTemplateDetails template) implements Hit {}

    record OfMaterial(CourseFacts course, MaterialItem item) implements Hit {}

    record OfTemplateMaterial(CourseTemplateDetails template, MaterialItem item) implements Hit {}
}
