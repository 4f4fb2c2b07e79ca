package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the field for uploads says by itself. */
final class UploadTexts {

    private UploadTexts() {}

    /** @param largest what a file may have, as it is written */
    static UploadI18N of(Component on, String largest) {
        UploadI18N.Uploading.Status status = new UploadI18N.Uploading.Status()
                .setConnecting(on.getTranslation("material.UploadTexts.connecting"))
                .setStalled(on.getTranslation("material.UploadTexts.stalled"))
                .setProcessing(on.getTranslation("material.UploadTexts.processing"))
                .setHeld(on.getTranslation("material.UploadTexts.held"));
        UploadI18N.Uploading.RemainingTime left = new UploadI18N.Uploading.RemainingTime()
                .setPrefix(on.getTranslation("material.UploadTexts.left") + " ")
                .setUnknown(on.getTranslation("material.UploadTexts.leftUnknown"));
        UploadI18N.Uploading.Error failed = new UploadI18N.Uploading.Error()
                .setServerUnavailable(on.getTranslation("material.UploadTexts.failed"))
                .setUnexpectedServerError(on.getTranslation("material.UploadTexts.failed"))
                .setForbidden(on.getTranslation("material.UploadTexts.forbidden"));
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(on.getTranslation("material.UploadTexts.pick")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(on.getTranslation("material.UploadTexts.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(on.getTranslation("material.UploadTexts.tooMany"))
                        .setFileIsTooBig(on.getTranslation("material.UploadTexts.tooLarge", largest))
                        .setIncorrectFileType(on.getTranslation("material.MaterialRefused.TYPE_NOT_ALLOWED")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status)
                        .setRemainingTime(left)
                        .setError(failed))
                .setFile(new UploadI18N.File()
                        .setRetry(on.getTranslation("material.UploadTexts.retry"))
                        .setStart(on.getTranslation("material.UploadTexts.start"))
                        .setRemove(on.getTranslation("material.UploadTexts.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
