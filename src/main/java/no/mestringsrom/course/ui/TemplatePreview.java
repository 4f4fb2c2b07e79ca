package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.CompetenceGiven;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateSession;

/** What a template holds: each session with its agenda, and how much of it is for exchanging experience. */
class TemplatePreview extends Composite<Div> {

    TemplatePreview() {
        getContent().addClassNames("card", "preview");
    }

    void show(TemplateContent template) {
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(template.summary()),
                        new Paragraph(getTranslation(
                                "course.TemplatePreview.sessions",
                                template.sessions().size(),
                                getTranslation("template.TargetGroup." + template.targetGroup()))));
        CompetenceGiven gives = template.gives();
        if (gives != null) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "course.TemplatePreview.gives",
                            getTranslation("course.Competence." + gives.competence()),
                            gives.mayMiss())));
        }
        Div sessions = new Div();
        sessions.addClassNames("cards", "cards--pairs");
        for (TemplateSession session : template.sessions()) {
            ShareBar bar = new ShareBar(template.leastShare());
            bar.show(AgendaItem.agenda(session.agenda()));
            Details agenda = new Details(session.title(), new AgendaList(session.agenda()));
            agenda.addClassName("wide");
            sessions.add(new Div(agenda, bar));
        }
        getContent().add(sessions);
    }
}
