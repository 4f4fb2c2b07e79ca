package no.mestringsrom.material;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.template.TemplateId;

/** What a material belongs to. */
public sealed interface MaterialPlace {

    /**
     * Courses that are made from the template get a copy when they are planned; where the template comes with the product they
     * read it where it is.
     */
    record OfTemplate(TemplateId template) implements MaterialPlace {}

    record OfCourse(CourseId course) implements MaterialPlace {}

    record OfSession(SessionId session) implements MaterialPlace {}
}
