package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;

/** @param name what the person wants to be called; empty once they are forgotten in the course */
public record Participant(
        RegistrationId id, CourseId course, String name, Language language, RegistrationStatus status) {}
