package no.mestringsrom.checklist;

import no.mestringsrom.course.CourseFacts;

/** Something on the checklist of a course that is due soon, or was due before today. */
public record DueItem(CourseFacts course, ChecklistItem item, boolean overdue) {}
