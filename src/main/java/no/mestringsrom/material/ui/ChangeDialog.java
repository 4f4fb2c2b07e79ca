package no.mestringsrom.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import no.mestringsrom.course.ui.DepartureDialog;
import no.mestringsrom.material.ChangeMaterial;
import no.mestringsrom.material.FileType.Showing;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.shell.Notifications;
import org.jspecify.annotations.Nullable;

/** Changes a material, and shows what it was before. */
class ChangeDialog extends Dialog {

    private final MaterialFields fields = new MaterialFields();
    private final TextField link = new TextField(getTranslation("material.AddDialog.link"));
    private final WrittenField text = new WrittenField();
    private final FileField file;
    private final Problem problem = new Problem();
    private final transient MaterialDetails seen;
    private final transient MaterialDesk desk;
    private final Runnable again;

    ChangeDialog(MaterialDetails seen, String base, MaterialDesk desk, MaterialUploads uploads, Runnable again) {
        this.seen = seen;
        this.desk = desk;
        this.again = again;
        MaterialItem item = seen.item();
        file = new FileField(item.place(), uploads, received -> problem.hide());
        setHeaderTitle(getTranslation("material.ChangeDialog.title"));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        fields.show(item.title(), item.phase(), seen.audience());
        Div content = new Div(fields);
        content.addClassName("fields");
        switch (item.kind()) {
            case LINK -> {
                link.addClassName("wide");
                link.setValue(Objects.requireNonNull(item.url()));
                content.addComponentAsFirst(link);
            }
            case TEXT -> {
                text.show(Objects.requireNonNull(item.text()));
                content.addComponentAsFirst(text);
            }
            case FILE -> {
                Details replace = new Details(getTranslation("material.ChangeDialog.replace"), file);
                replace.setOpened(seen.bytesAreGone());
                content.add(replace);
            }
        }
        MaterialItem.File stored = item.file();
        if (stored != null && stored.type().showing() == Showing.FILM) {
            content.add(new CaptionsField(item, desk, again));
        }
        if (!seen.earlier().isEmpty()) {
            content.add(new EarlierVersions(seen, base, desk, again, () -> {
                close();
                again.run();
            }));
        }
        content.add(problem);
        add(content);
        Button save = new Button(getTranslation("material.Dialog.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("material.Dialog.cancel"), press -> close()), save);
    }

    private void save() {
        problem.hide();
        DepartureDialog.attemptTelling(this::change, () -> {
            close();
            Notifications.done(getTranslation("material.ChangeDialog.saved"));
            again.run();
        });
    }

    private boolean change(String reason) {
        try {
            desk.change(new ChangeMaterial(
                    seen.item().id(),
                    seen.version(),
                    fields.title(),
                    fields.phase(),
                    fields.audience(),
                    content(),
                    reason));
            return true;
        } catch (MaterialRefused refused) {
            problem.show(refused);
            return false;
        }
    }

    private @Nullable MaterialContent content() {
        return switch (seen.item().kind()) {
            case LINK -> new MaterialContent.WebLink(link.getValue());
            case TEXT -> new MaterialContent.WrittenText(text.written());
            case FILE -> file.received().map(MaterialContent.UploadedFile::new).orElse(null);
        };
    }
}
