package no.mestringsrom.experience;

import java.time.Instant;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.template.CourseTemplateDetails;
import org.jspecify.annotations.Nullable;

/**
 * An example as a member reads it.
 *
 * @param version for {@link Experiences#change}
 * @param changedAt null if it stands as it was written first
 * @param template null unless there is one that the reader may use
 * @param course null unless there is one that is or was published
 * @param mine whether the reader wrote it
 * @param mayWithdraw whether the reader wrote it or leads the network
 * @param tried how many have tried it too
 * @param triedByMe whether the reader is one of them
 */
public record ExampleDetails(
        ExampleId id,
        long version,
        WriteExample written,
        Writer writer,
        Instant writtenAt,
        @Nullable Instant changedAt,
        @Nullable CourseTemplateDetails template,
        @Nullable CourseFacts course,
        boolean mine,
        boolean mayWithdraw,
        long tried,
        boolean triedByMe) {}
