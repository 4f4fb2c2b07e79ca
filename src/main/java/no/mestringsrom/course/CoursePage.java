package no.mestringsrom.course;

import java.time.Instant;
import java.util.List;
import no.mestringsrom.template.TargetGroup;

/**
 * A course as anybody may read of it. It does not name the hosts: an experienced user's name next to a diagnosis would
 * tell the world of their health. Those who take part get to know them.
 */
public record CoursePage(
        CourseFacts facts,
        TargetGroup targetGroup,
        List<SessionPlan> sessions,
        int professionals,
        int experiencedUsers) {

    /** Whether anybody can sign up: it is published, and has not begun. */
    public boolean isOpen(Instant now) {
        return facts.status() == CourseStatus.PUBLISHED
                && sessions.getFirst().startsAt().isAfter(now);
    }
}
