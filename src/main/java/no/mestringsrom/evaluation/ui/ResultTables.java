package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.mestringsrom.evaluation.Change;
import no.mestringsrom.evaluation.CourseEvaluation.ChangeOfQuestion;
import no.mestringsrom.evaluation.CourseEvaluation.Result;
import no.mestringsrom.evaluation.Figures;
import no.mestringsrom.evaluation.Question;

/** The answers to one question, both kinds of participants side by side. */
final class ResultTables {

    private ResultTables() {}

    static Component of(Component on, Result result) {
        return switch (result.question().kind()) {
            case SCALE -> scale(on, result);
            case CHOICE -> choice(on, result);
            case FREE_TEXT -> words(on, result);
        };
    }

    private static Component scale(Component on, Result result) {
        Question question = result.question();
        List<String> columns = new ArrayList<>();
        columns.add(on.getTranslation("evaluation.ResultTable.group"));
        columns.add(on.getTranslation("evaluation.ResultTable.answers"));
        columns.add(on.getTranslation("evaluation.ResultTable.mean"));
        columns.add(on.getTranslation("evaluation.ResultTable.median"));
        IntStream.rangeClosed(0, Question.HIGHEST).forEach(step -> columns.add(String.valueOf(step)));
        Table table = new Table(
                Words.in(question.text()),
                on.getTranslation(
                        "evaluation.ResultTable.ends",
                        Words.in(Objects.requireNonNull(question.low())),
                        Words.in(Objects.requireNonNull(question.high()))),
                columns);
        result.figures().forEach((kind, figures) -> {
            Table.Row row = table.row(Words.kind(on, kind));
            if (figures instanceof Figures.OfScale scale) {
                row.cell(String.valueOf(scale.answers()))
                        .cell(Words.decimal(scale.mean()))
                        .cell(Words.decimal(scale.median()));
                scale.counts().forEach(count -> row.count(count, scale.answers()));
            } else {
                row.instead(few(on));
            }
        });
        return table;
    }

    private static Component choice(Component on, Result result) {
        Question question = result.question();
        List<String> columns = new ArrayList<>();
        columns.add(on.getTranslation("evaluation.ResultTable.group"));
        columns.add(on.getTranslation("evaluation.ResultTable.answers"));
        question.options().forEach(option -> columns.add(Words.in(option.text())));
        Table table = new Table(Words.in(question.text()), "", columns);
        result.figures().forEach((kind, figures) -> {
            Table.Row row = table.row(Words.kind(on, kind));
            if (figures instanceof Figures.OfChoice choice) {
                row.cell(String.valueOf(choice.answers()));
                choice.counts().values().forEach(count -> row.count(count, choice.answers()));
            } else {
                row.instead(few(on));
            }
        });
        return table;
    }

    private static Component words(Component on, Result result) {
        Div words = new Div(new H4(Words.in(result.question().text())));
        words.addClassName("evaluation-question");
        result.figures().forEach((kind, figures) -> {
            if (figures instanceof Figures.OfWords texts) {
                UnorderedList list = new UnorderedList();
                texts.words().forEach(text -> list.add(new ListItem(text)));
                words.add(new Paragraph(Words.kind(on, kind)), list);
            } else {
                Paragraph few = new Paragraph(Words.kind(on, kind) + ": " + few(on));
                few.addClassName("quiet");
                words.add(few);
            }
        });
        return words;
    }

    /** Of all the questions that may be shown. */
    static Component changes(Component on, List<ChangeOfQuestion> changes) {
        if (changes.stream().allMatch(of -> of.changes().isEmpty())) {
            Div none = new Div(
                    new H4(on.getTranslation("evaluation.ChangeTable.title")),
                    new Paragraph(on.getTranslation("evaluation.ChangeTable.none")));
            none.addClassName("evaluation-question");
            return none;
        }
        Table table = new Table(
                on.getTranslation("evaluation.ChangeTable.title"),
                on.getTranslation("evaluation.ChangeTable.what"),
                List.of(
                        on.getTranslation("evaluation.ChangeTable.question"),
                        on.getTranslation("evaluation.ChangeTable.joined"),
                        on.getTranslation("evaluation.ChangeTable.before"),
                        on.getTranslation("evaluation.ChangeTable.after"),
                        on.getTranslation("evaluation.ChangeTable.higher"),
                        on.getTranslation("evaluation.ChangeTable.same"),
                        on.getTranslation("evaluation.ChangeTable.lower")));
        for (ChangeOfQuestion of : changes) {
            of.changes().forEach((kind, change) -> {
                String head = on.getTranslation(
                        "evaluation.ChangeTable.row", Words.in(of.question().text()), Words.kind(on, kind));
                fill(table.row(head), change);
            });
        }
        return table;
    }

    private static void fill(Table.Row row, Change change) {
        row.cell(String.valueOf(change.joined()))
                .cell(Words.decimal(change.before()))
                .cell(Words.decimal(change.after()))
                .count(change.higher(), change.joined())
                .count(change.same(), change.joined())
                .count(change.lower(), change.joined());
    }

    private static String few(Component on) {
        return on.getTranslation("evaluation.ResultTable.few");
    }
}
