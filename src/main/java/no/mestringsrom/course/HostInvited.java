package no.mestringsrom.course;

import java.time.LocalDateTime;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.texts.Language;

/**
 * Somebody was asked to host a course. Told within the transaction that did it.
 *
 * @param name and the next two: of the one who was asked
 * @param invitedBy name of the one who asked
 * @param firstStart wall-clock time of the course's first session, in Europe/Oslo
 */
public record HostInvited(
        CourseHostId host,
        CourseId course,
        AccountId account,
        String name,
        String email,
        Language language,
        SessionRole role,
        String courseTitle,
        String invitedBy,
        LocalDateTime firstStart) {}
