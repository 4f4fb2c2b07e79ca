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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.FileSizes;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.shell.UploadTexts;
import org.jspecify.annotations.Nullable;

/** Picks one file and uploads it, straight to the disk. What is not taken in before the page is left is forgotten. */
public class FileField extends Composite<Div> {

    private final Upload upload = new Upload();
    private final Problem problem = new Problem();
    private final Paragraph help = new Paragraph();
    private final Paragraph done = new Paragraph();
    private final int largest;
    private final transient Intake intake;
    private final transient Consumer<ReceivedFile> abandon;
    private final transient Consumer<ReceivedFile> whenThere;
    private transient @Nullable ReceivedFile received;

    /** What takes the file in, and refuses it to whoever may not. */
    public interface Intake {

        ReceivedFile receive(String name, InputStream incoming, long announced);
    }

    /** @param place somewhere that whoever picks the file may lay something out */
    FileField(MaterialPlace place, MaterialUploads uploads, Consumer<ReceivedFile> whenThere) {
        this(
                (name, incoming, announced) -> uploads.receive(place, name, incoming, announced),
                uploads::abandon,
                uploads.largest(),
                List.of(FileType.values()),
                whenThere);
        say("material.FileField.help", "material.MaterialRefused.TYPE_NOT_ALLOWED", "");
    }

    /** For one type alone, kept beside rows of another feature, which has the bytes taken in. */
    public FileField(FileType only, Intake intake, AttachedFiles files) {
        this(intake, files::abandon, files.largest(), List.of(only), received -> {});
        say("material.FileField.help.only", "material.MaterialRefused.ONLY_ONE_TYPE", only.label());
    }

    /** For whatever is taken in, kept beside rows of another feature, which has the bytes taken in. */
    public FileField(Intake intake, AttachedFiles files) {
        this(intake, files::abandon, files.largest(), List.of(FileType.values()), received -> {});
        say("material.FileField.help", "material.MaterialRefused.TYPE_NOT_ALLOWED", "");
    }

    private FileField(
            Intake intake,
            Consumer<ReceivedFile> abandon,
            long largest,
            List<FileType> types,
            Consumer<ReceivedFile> whenThere) {
        this.intake = intake;
        this.abandon = abandon;
        this.whenThere = whenThere;
        this.largest = Math.toIntExact(Math.min(largest, Integer.MAX_VALUE));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(this.largest);
        upload.setAcceptedFileExtensions(types.stream()
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .toArray(String[]::new));
        upload.setUploadHandler(this::receive);
        // The page has no line from the server: it asks for what became of the file.
        upload.getElement().addEventListener("upload-success", there -> {});
        upload.getElement().addEventListener("upload-error", failed -> {});
        upload.addFileRejectedListener(rejected -> problem.show(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> forget());
        done.addClassName("material-received");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        help.addClassName("quiet");
        getContent().addClassName("fields");
        getContent().add(upload, help, problem, done);
    }

    /** @param type that both name; empty where several are taken */
    private void say(String helpKey, String wrongTypeKey, String type) {
        String size = FileSizes.of(Words.language(), largest);
        upload.setI18n(UploadTexts.of(this, size, getTranslation(wrongTypeKey, type)));
        help.setText(getTranslation(helpKey, size, type));
    }

    /** On the thread of the upload, which holds nothing of the page. */
    private void receive(UploadEvent event) {
        UI ui = event.getUI();
        try (InputStream bytes = event.getInputStream()) {
            ReceivedFile file = intake.receive(event.getFileName(), bytes, event.getFileSize());
            tell(ui, () -> take(file), () -> abandon.accept(file));
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
            abandon.accept(file);
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
            abandon.accept(received);
            received = null;
        }
        done.setVisible(false);
    }

    /** Empty until it is there as a whole. */
    public Optional<ReceivedFile> received() {
        return Optional.ofNullable(received);
    }

    @Override
    protected void onDetach(DetachEvent left) {
        super.onDetach(left);
        forget();
    }
}
