package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;

/**
 * Whom to write to about a course. For mails alone.
 *
 * @param name what the person wants to be called
 */
public record Addressee(
        RegistrationId registration,
        CourseId course,
        RegistrationStatus status,
        String name,
        String email,
        Language language) {}
