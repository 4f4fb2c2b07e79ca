package no.mestringsrom.course;

/**
 * What the hosts of a course that was made from a template learnt.
 *
 * @param service the learning service that held it
 * @param year of its last session
 */
public record TemplateLesson(String course, String service, int year, String learnt) {}
