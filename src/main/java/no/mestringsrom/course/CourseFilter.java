package no.mestringsrom.course;

import java.time.LocalDate;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the catalogue.
 *
 * @param municipality number of one that takes part; null for any
 * @param targetGroup null for any
 * @param from the first day on which a course may begin; one that has begun is never listed
 * @param page from 0
 */
public record CourseFilter(
        @Nullable String municipality,
        @Nullable TargetGroup targetGroup,
        @Nullable LocalDate from,
        int page) {

    public static final int PAGE_SIZE = 20;

    /** Deeper than anybody reads; keeps a made-up page number from costing anything. */
    private static final int LAST_PAGE = 5_000;

    public CourseFilter {
        page = Math.clamp(page, 0, LAST_PAGE);
    }
}
