package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ErrorHandlingCommand;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import no.mestringsrom.material.FileSizes;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.shell.UploadTexts;
import org.jspecify.annotations.Nullable;

/** Picks one file and uploads it, straight to the disk. What is not taken in before the page is left is forgotten. */
class FileField extends Composite<Div> {

    private final Upload upload = new Upload();
    private final Problem problem = new Problem();
    private final Paragraph done = new Paragraph();
    private final transient MaterialPlace place;
    private final transient MaterialUploads uploads;
    private final transient Consumer<ReceivedFile> whenThere;
    private transient @Nullable ReceivedFile received;

    /** @param place somewhere that whoever picks the file may lay something out */
    FileField(MaterialPlace place, MaterialUploads uploads, Consumer<ReceivedFile> whenThere) {
        this.place = place;
        this.uploads = uploads;
        this.whenThere = whenThere;
        int largest = Math.toIntExact(Math.min(uploads.largest(), Integer.MAX_VALUE));
        String size = FileSizes.of(Words.language(), largest);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileExtensions(Arrays.stream(FileType.values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .toArray(String[]::new));
        upload.setI18n(UploadTexts.of(this, size, getTranslation("material.MaterialRefused.TYPE_NOT_ALLOWED")));
        upload.setUploadHandler(this::receive);
        // The page has no line from the server: it asks for what became of the file.
        upload.getElement().addEventListener("upload-success", there -> {});
        upload.getElement().addEventListener("upload-error", failed -> {});
        upload.addFileRejectedListener(rejected -> problem.show(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> forget());
        done.addClassName("material-received");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        Paragraph help = new Paragraph(getTranslation("material.FileField.help", size));
        help.addClassName("quiet");
        getContent().addClassName("fields");
        getContent().add(upload, help, problem, done);
    }

    /** On the thread of the upload, which holds nothing of the page. */
    private void receive(UploadEvent event) {
        UI ui = event.getUI();
        try (InputStream bytes = event.getInputStream()) {
            ReceivedFile file = uploads.receive(place, event.getFileName(), bytes, event.getFileSize());
            tell(ui, () -> take(file), () -> uploads.abandon(file));
        } catch (MaterialRefused refused) {
            tell(ui, () -> refuse(refused), () -> {});
        } catch (IOException brokenOff) {
            tell(ui, () -> problem.show(getTranslation("material.MaterialRefused.FILE_HALF")), () -> {});
        }
    }

    /** What is to be done on the page, and what instead if it was left meanwhile. */
    private static void tell(UI ui, Command there, Command left) {
        try {
            ui.access(new ErrorHandlingCommand() {
                @Override
                public void execute() {
                    there.execute();
                }

                @Override
                public void handleError(Exception error) {
                    left.execute();
                }
            });
        } catch (UIDetachedException gone) {
            left.execute();
        }
    }

    private void take(ReceivedFile file) {
        forget();
        if (!isAttached()) {
            uploads.abandon(file);
            return;
        }
        received = file;
        problem.hide();
        done.setText(getTranslation(
                "material.FileField.done",
                file.name(),
                file.type().label(),
                FileSizes.of(Words.language(), file.size())));
        done.setVisible(true);
        whenThere.accept(file);
    }

    private void refuse(MaterialRefused refused) {
        forget();
        upload.clearFileList();
        problem.show(refused);
    }

    private void forget() {
        if (received != null) {
            uploads.abandon(received);
            received = null;
        }
        done.setVisible(false);
    }

    /** Empty until it is there as a whole. */
    Optional<ReceivedFile> received() {
        return Optional.ofNullable(received);
    }

    @Override
    protected void onDetach(DetachEvent left) {
        super.onDetach(left);
        forget();
    }
}
