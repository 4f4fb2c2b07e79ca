package no.mestringsrom.course;

import java.time.LocalDateTime;
import no.mestringsrom.exchange.SessionRole;

/** A question that waits for an answer. */
public record HostInvitation(
        CourseHostId host,
        CourseId course,
        String courseTitle,
        SessionRole role,
        LocalDateTime firstStart,
        LocalDateTime lastStart,
        int sessions) {}
