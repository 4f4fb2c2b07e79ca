package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.util.Objects;
import java.util.stream.Collectors;
import no.mestringsrom.material.FileSizes;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.SmallFiles;
import no.mestringsrom.shell.UploadTexts;
import no.mestringsrom.texts.Language;

/** Captions for a film: one file for each language. Taken in at once. */
class CaptionsField extends Composite<Details> {

    private static final int MOST_BYTES = 1024 * 1024;

    private final Select<Language> language = new Select<>();
    private final Problem problem = new Problem();
    private final transient MaterialItem item;
    private final transient MaterialDesk desk;
    private final Runnable again;

    CaptionsField(MaterialItem item, MaterialDesk desk, Runnable again) {
        this.item = item;
        this.desk = desk;
        this.again = again;
        language.setLabel(getTranslation("material.CaptionsField.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Words.language());
        Upload upload = new Upload();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".vtt");
        upload.setI18n(UploadTexts.of(
                this,
                FileSizes.of(Words.language(), MOST_BYTES),
                getTranslation("material.MaterialRefused.TYPE_NOT_ALLOWED")));
        upload.setUploadHandler(SmallFiles.upTo(MOST_BYTES, (name, bytes) -> take(upload, bytes)));
        upload.getElement().addEventListener("upload-success", there -> {});
        upload.addFileRejectedListener(rejected -> problem.show(rejected.getErrorMessage()));
        Div content = new Div(new Paragraph(getTranslation("material.CaptionsField.help")), language, upload, problem);
        content.addClassName("fields");
        String there = Objects.requireNonNull(item.file()).captions().stream()
                .map(caption -> caption.language().ownName())
                .collect(Collectors.joining(", "));
        getContent()
                .setSummaryText(
                        there.isEmpty()
                                ? getTranslation("material.CaptionsField.none")
                                : getTranslation("material.CaptionsField.some", there));
        getContent().add(content);
    }

    private void take(Upload upload, byte[] captions) {
        problem.hide();
        upload.clearFileList();
        try {
            desk.caption(item.id(), language.getValue(), captions);
            Notifications.done(getTranslation(
                    "material.CaptionsField.done", language.getValue().ownName()));
            again.run();
        } catch (MaterialRefused refused) {
            problem.show(refused);
        }
    }
}
