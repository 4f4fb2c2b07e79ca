package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;

/**
 * Somebody has had everything about themselves deleted. Told within the transaction, while it can still be found: whoever
 * keeps something about them deletes it now.
 *
 * @param name what they wanted to be called; empty if it was not known any more
 */
public record ParticipantErased(CourseId course, RegistrationId registration, String name) {}
