package no.mestringsrom.course;

import java.util.Optional;
import no.mestringsrom.template.CompetenceGiven;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What completing a course is worth in the registry of hosts. Asks nobody who they are: it is told before anybody signs up. */
@Service
@Transactional(readOnly = true)
public class CourseCompetence {

    private final CourseRepository courses;
    private final CourseTemplates templates;

    CourseCompetence(CourseRepository courses, CourseTemplates templates) {
        this.courses = courses;
        this.templates = templates;
    }

    /** As the edition of the template says that the course was made from; empty for nearly all. */
    public Optional<CompetenceGiven> of(CourseId id) {
        return courses.findById(id).flatMap(course -> {
            TemplateId template = course.template();
            Integer edition = course.templateEdition();
            return template == null || edition == null
                    ? Optional.empty()
                    : templates.contentOf(template, edition).map(TemplateContent::gives);
        });
    }
}
