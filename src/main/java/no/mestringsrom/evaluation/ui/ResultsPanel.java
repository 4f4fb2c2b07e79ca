package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.evaluation.CourseEvaluation;
import no.mestringsrom.evaluation.CourseEvaluation.Part;
import no.mestringsrom.evaluation.EvaluationResults;
import no.mestringsrom.evaluation.Figures;
import no.mestringsrom.evaluation.OccasionState;

/** What participants answered, once somebody asks to see it. */
@StyleSheet("context://evaluation.css")
class ResultsPanel extends Composite<Section> {

    private final transient CourseId course;
    private final transient EvaluationResults results;

    ResultsPanel(CourseId course, EvaluationResults results) {
        this.course = course;
        this.results = results;
        getContent().addClassNames("card", "wide");
        getContent()
                .add(
                        new H2(getTranslation("evaluation.ResultsPanel.title")),
                        new Paragraph(getTranslation("evaluation.ResultsPanel.what")));
        results.readableFrom(course)
                .ifPresent(from -> getContent()
                        .add(new Paragraph(
                                getTranslation("evaluation.ResultsPanel.readableFrom", Words.moment(from)))));
        Button show = new Button(getTranslation("evaluation.ResultsPanel.show"));
        show.addClickListener(press -> show(show));
        getContent().add(show);
    }

    private void show(Button pressed) {
        CourseEvaluation evaluation = results.read(course);
        getContent().remove(pressed);
        getContent().add(new Paragraph(getTranslation("evaluation.ResultsPanel.rule")));
        List<Part> parts = evaluation.parts().stream()
                .filter(part -> part.state() != OccasionState.NOT_YET)
                .toList();
        if (parts.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("evaluation.ResultsPanel.notYet")));
        }
        parts.forEach(part -> getContent().add(part(part, parts.getLast() == part)));
        if (!evaluation.changes().isEmpty()) {
            getContent().add(ResultTables.changes(this, evaluation.changes()));
        }
        Paragraph source = new Paragraph(Words.source(this, evaluation.set()));
        source.addClassName("quiet");
        getContent().add(source);
    }

    private Component part(Part part, boolean open) {
        Div content = new Div();
        content.addClassName("wide");
        if (part.state() == OccasionState.OPEN) {
            content.add(new Paragraph(getTranslation("evaluation.ResultsPanel.open")));
        } else if (showsNothing(part)) {
            content.add(new Paragraph(getTranslation("evaluation.ResultsPanel.none")));
        } else {
            part.results().forEach(result -> content.add(ResultTables.of(this, result)));
        }
        Details details = new Details(Words.occasion(this, part.occasion()), content);
        details.setOpened(open);
        details.setWidthFull();
        details.addClassName("evaluation-part");
        return details;
    }

    private static boolean showsNothing(Part part) {
        return part.results().stream()
                .flatMap(result -> result.figures().values().stream())
                .allMatch(Figures.Few.class::isInstance);
    }
}
