package no.mestringsrom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the field for uploads says by itself. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * @param largest what a file may have, as it is written
     * @param wrongType what to say of a file of another type
     */
    public static UploadI18N of(Component on, String largest, String wrongType) {
        UploadI18N.Uploading.Status status = new UploadI18N.Uploading.Status()
                .setConnecting(on.getTranslation("shell.UploadTexts.connecting"))
                .setStalled(on.getTranslation("shell.UploadTexts.stalled"))
                .setProcessing(on.getTranslation("shell.UploadTexts.processing"))
                .setHeld(on.getTranslation("shell.UploadTexts.held"));
        UploadI18N.Uploading.RemainingTime left = new UploadI18N.Uploading.RemainingTime()
                .setPrefix(on.getTranslation("shell.UploadTexts.left") + " ")
                .setUnknown(on.getTranslation("shell.UploadTexts.leftUnknown"));
        UploadI18N.Uploading.Error failed = new UploadI18N.Uploading.Error()
                .setServerUnavailable(on.getTranslation("shell.UploadTexts.failed"))
                .setUnexpectedServerError(on.getTranslation("shell.UploadTexts.failed"))
                .setForbidden(on.getTranslation("shell.UploadTexts.forbidden"));
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(on.getTranslation("shell.UploadTexts.pick")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(on.getTranslation("shell.UploadTexts.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(on.getTranslation("shell.UploadTexts.tooMany"))
                        .setFileIsTooBig(on.getTranslation("shell.UploadTexts.tooLarge", largest))
                        .setIncorrectFileType(wrongType))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status)
                        .setRemainingTime(left)
                        .setError(failed))
                .setFile(new UploadI18N.File()
                        .setRetry(on.getTranslation("shell.UploadTexts.retry"))
                        .setStart(on.getTranslation("shell.UploadTexts.start"))
                        .setRemove(on.getTranslation("shell.UploadTexts.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
