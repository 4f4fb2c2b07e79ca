package no.mestringsrom.material;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.template.TemplateId;

/** What a material belongs to. */
public sealed interface MaterialPlace {

    /** Comes along to every course that is made from the template. */
    record OfTemplate(TemplateId template) implements MaterialPlace {}

    record OfCourse(CourseId course) implements MaterialPlace {}

    record OfSession(SessionId session) implements MaterialPlace {}
}
