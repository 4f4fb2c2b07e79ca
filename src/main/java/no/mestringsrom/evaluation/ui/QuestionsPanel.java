package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.evaluation.CourseQuestions;
import no.mestringsrom.evaluation.CourseQuestions.Chosen;
import no.mestringsrom.evaluation.CourseQuestions.Licence;
import no.mestringsrom.evaluation.QuestionsRefused;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.shell.SmallFiles;
import no.mestringsrom.shell.UploadTexts;

/** Whose questions the course asks, and the way to others. */
class QuestionsPanel extends Composite<Section> {

    /** Bytes, as the service has it; one more is read, for the service to say no to. */
    private static final int LARGEST = 60_000;

    private final transient CourseId course;
    private final transient CourseQuestions questions;
    private final ProblemBox problem = new ProblemBox();
    private final Paragraph received = new Paragraph();
    private String json = "";

    QuestionsPanel(CourseId course, CourseQuestions questions) {
        this.course = course;
        this.questions = questions;
        getContent().addClassName("wide");
        received.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        Chosen chosen = questions.of(course);
        json = "";
        problem.hide();
        received.setVisible(false);
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("evaluation.QuestionsPanel.title")),
                        new Paragraph(Words.source(this, chosen.set())));
        Licence licence = chosen.licence();
        if (licence != null) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "evaluation.QuestionsPanel.licenceConfirmed",
                            licence.confirmedBy(),
                            Words.day(licence.confirmedAt()))));
        }
        if (chosen.fixed()) {
            getContent().add(new Paragraph(getTranslation("evaluation.QuestionsPanel.fixed")));
            return;
        }
        if (chosen.broughtIn()) {
            getContent()
                    .add(new Button(
                            getTranslation("evaluation.QuestionsPanel.bank"),
                            press -> decide(
                                    () -> questions.takeTheBanks(course), "evaluation.QuestionsPanel.bank.used")));
        }
        getContent().add(bringIn());
    }

    private Details bringIn() {
        Anchor example = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = questions.example().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "questions.json", "application/json", bytes.length);
                }),
                getTranslation("evaluation.QuestionsPanel.example"));
        Upload upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".json");
        upload.setI18n(
                UploadTexts.of(this, LARGEST / 1000 + " kB", getTranslation("evaluation.QuestionsPanel.wrongType")));
        upload.setUploadHandler(SmallFiles.upTo(LARGEST, (name, bytes) -> {
            json = new String(bytes, StandardCharsets.UTF_8);
            received.setText(getTranslation("evaluation.QuestionsPanel.received", name));
            received.setVisible(true);
        }));
        // The page has no line from the server: it asks for what became of the file.
        upload.getElement().addEventListener("upload-success", there -> {});
        upload.addFileRejectedListener(rejected -> tell(List.of(rejected.getErrorMessage())));
        upload.addFileRemovedListener(removed -> {
            json = "";
            received.setVisible(false);
        });
        Checkbox licence = new Checkbox(getTranslation("evaluation.QuestionsPanel.licence"));
        Button use = new Button(getTranslation("evaluation.QuestionsPanel.use"), press -> use(licence.getValue()));
        Div fields = new Div(
                new Paragraph(getTranslation("evaluation.QuestionsPanel.own.what")),
                new Paragraph(example),
                upload,
                received,
                licence,
                problem,
                use);
        fields.addClassName("fields");
        Details details = new Details(getTranslation("evaluation.QuestionsPanel.own"), fields);
        details.setWidthFull();
        return details;
    }

    private void use(boolean licensed) {
        if (json.isEmpty()) {
            tell(List.of(getTranslation("evaluation.QuestionsPanel.fileMissing")));
            return;
        }
        decide(() -> questions.bringIn(course, json, licensed), "evaluation.QuestionsPanel.used");
    }

    private void decide(Runnable choice, String done) {
        try {
            choice.run();
            show();
            Notifications.done(getTranslation(done));
        } catch (QuestionsRefused refused) {
            tell(refused.problems().stream()
                    .map(one -> getTranslation("evaluation.QuestionsRefused." + one.reason(), one.where()))
                    .toList());
        }
    }

    private void tell(List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.forEach(one -> list.add(new ListItem(one)));
        problem.show(list);
    }
}
