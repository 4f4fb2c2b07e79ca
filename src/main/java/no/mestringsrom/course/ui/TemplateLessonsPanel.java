package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import no.mestringsrom.course.TemplateLesson;
import no.mestringsrom.texts.Formats;

/** What hosts have learnt with a template, for those who make its next edition. */
class TemplateLessonsPanel extends Composite<Section> {

    TemplateLessonsPanel(List<TemplateLesson> lessons) {
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("course.TemplateLessonsPanel.title")));
        if (lessons.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("course.TemplateLessonsPanel.none")));
        }
        for (TemplateLesson lesson : lessons) {
            Paragraph learnt = new Paragraph(Formats.quoted(Words.language(), lesson.learnt()));
            learnt.addClassName("quote");
            getContent()
                    .add(
                            new H3(getTranslation(
                                    "course.TemplateLessonsPanel.course",
                                    lesson.course(),
                                    lesson.service(),
                                    String.valueOf(lesson.year()))),
                            learnt);
        }
    }
}
