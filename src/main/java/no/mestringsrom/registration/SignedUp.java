package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;

/**
 * Somebody took a seat or a place in the waiting list, or signed up once more with the same address and is to have the
 * link again. Told within the transaction.
 *
 * @param name what the person wants to be called
 */
public record SignedUp(
        RegistrationId registration,
        CourseId course,
        RegistrationStatus status,
        String name,
        String email,
        Language language) {}
