package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;

/** All templates that one may use, one's own service's first. */
@StyleSheet("context://course.css")
@Route(CourseNavigation.TEMPLATES)
@Menu(title = "course.TemplatesView.title", order = 15, icon = "vaadin:copy-o")
@RolesAllowed({"COORDINATOR", "PROFESSIONAL", "EXPERIENCED_USER", "NETWORK_MEMBER"})
class TemplatesView extends Composite<VerticalLayout> implements HasDynamicTitle {

    TemplatesView(CourseTemplates templates, TemplateOwners owners) {
        getContent().addClassName("view");
        List<CourseTemplateDetails> own = templates.own();
        List<CourseTemplateDetails> others = templates.all().stream()
                .filter(template -> own.stream().noneMatch(mine -> mine.id().equals(template.id())))
                .toList();
        getContent()
                .add(
                        new H1(getTranslation("course.TemplatesView.title")),
                        new Paragraph(getTranslation("course.TemplatesView.intro")));
        add("course.TemplatesView.own", own, owners);
        add("course.TemplatesView.others", others, owners);
    }

    private void add(String title, List<CourseTemplateDetails> templates, TemplateOwners owners) {
        if (templates.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassNames("cards", "cards--pairs");
        templates.forEach(template -> cards.add(card(template, owners)));
        Section section = new Section(new H2(getTranslation(title)), cards);
        section.addClassName("start-section");
        getContent().add(section);
    }

    private Component card(CourseTemplateDetails template, TemplateOwners owners) {
        Article card = new Article(
                new H3(CourseNavigation.templateLink(template.id(), template.title())),
                new Paragraph(getTranslation(
                        "course.TemplatePreview.sessions",
                        template.sessions().size(),
                        getTranslation("template.TargetGroup." + template.targetGroup()))),
                new Paragraph(owners.line(template)));
        if (template.retired()) {
            card.add(new Paragraph(getTranslation("course.TemplateView.retired")));
        }
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.TemplatesView.title");
    }
}
