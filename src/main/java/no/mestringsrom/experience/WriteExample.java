package no.mestringsrom.experience;

import java.util.Set;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * A practice example as its author wants it. What is long is Markdown.
 *
 * @param done what we did
 * @param gave what it gave; may be empty
 * @param otherwise what we would do otherwise; may be empty
 * @param groups for whom; at least one
 * @param municipality number of one of the network's; empty for none
 * @param template that it was made from, of those the author may use, or that it led to before, or null
 * @param course that it tells of, of those that are or were published, or that it led to before, or null
 */
public record WriteExample(
        String title,
        String done,
        String gave,
        String otherwise,
        Set<TargetGroup> groups,
        String municipality,
        @Nullable TemplateId template,
        @Nullable CourseId course) {}
