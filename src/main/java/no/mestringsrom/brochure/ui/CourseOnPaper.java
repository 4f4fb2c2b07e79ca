package no.mestringsrom.brochure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import no.mestringsrom.brochure.Brochures;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.ui.CourseSection;

/** The brochure of a course that can be signed up for, on its staff page. */
@org.springframework.stereotype.Component
class CourseOnPaper implements CourseSection {

    private final Brochures brochures;

    CourseOnPaper(Brochures brochures) {
        this.brochures = brochures;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        if (!brochures.has(course.id())) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("panel");
        section.add(
                new H2(section.getTranslation("brochure.CourseOnPaper.title")),
                new Paragraph(section.getTranslation("brochure.CourseOnPaper.text")),
                BrochureLinks.to("/kurs/" + course.id().value(), course.title()));
        return Optional.of(section);
    }
}
