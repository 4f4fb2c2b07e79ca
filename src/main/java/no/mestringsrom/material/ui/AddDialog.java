package no.mestringsrom.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.material.AddMaterial;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialKind;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.shell.Notifications;

/** Lays something out: first what it is, then what it is called and for whom. */
class AddDialog extends Dialog {

    private final RadioButtonGroup<MaterialKind> kind =
            new RadioButtonGroup<>(getTranslation("material.AddDialog.kind"));
    private final FileField file;
    private final TextField link = new TextField(getTranslation("material.AddDialog.link"));
    private final WrittenField text = new WrittenField();
    private final Select<Shelf.Spot> spot = new Select<>();
    private final MaterialFields fields = new MaterialFields();
    private final Problem problem = new Problem();
    private final transient MaterialDesk desk;
    private final Runnable again;

    AddDialog(Shelf shelf, MaterialDesk desk, MaterialUploads uploads, Runnable again) {
        this.desk = desk;
        this.again = again;
        List<Shelf.Spot> spots = shelf.spots();
        setHeaderTitle(getTranslation("material.MaterialsPanel.add"));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        kind.setItems(List.of(MaterialKind.values()));
        kind.setItemLabelGenerator(choice -> getTranslation("material.AddDialog.kind." + choice));
        kind.addValueChangeListener(change -> showContent());
        file = new FileField(spots.getFirst().place(), uploads, received -> fields.suggest(bare(received.name())));
        link.addClassName("wide");
        link.setPlaceholder("https://");
        spot.setLabel(getTranslation("material.AddDialog.spot"));
        spot.setItems(spots);
        spot.setItemLabelGenerator(Shelf.Spot::label);
        spot.setValue(spots.getFirst());
        spot.setVisible(spots.size() > 1);
        kind.setValue(MaterialKind.FILE);
        Div content = new Div(kind, file, link, text, spot, fields, problem);
        content.addClassName("fields");
        add(content);
        Button add = new Button(getTranslation("material.AddDialog.add"), press -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("material.Dialog.cancel"), press -> close()), add);
    }

    private void showContent() {
        file.setVisible(kind.getValue() == MaterialKind.FILE);
        link.setVisible(kind.getValue() == MaterialKind.LINK);
        text.setVisible(kind.getValue() == MaterialKind.TEXT);
        problem.hide();
    }

    private void add() {
        problem.hide();
        Optional<MaterialContent> content = content();
        if (content.isEmpty()) {
            problem.show(getTranslation("material.MaterialRefused.FILE_MISSING"));
            return;
        }
        try {
            desk.add(new AddMaterial(
                    spot.getValue().place(), fields.title(), fields.phase(), fields.audience(), content.get()));
            close();
            Notifications.done(getTranslation("material.AddDialog.added"));
            again.run();
        } catch (MaterialRefused refused) {
            problem.show(refused);
        }
    }

    /** Empty as long as no file is there. */
    private Optional<MaterialContent> content() {
        return switch (kind.getValue()) {
            case LINK -> Optional.of(new MaterialContent.WebLink(link.getValue()));
            case TEXT -> Optional.of(new MaterialContent.WrittenText(text.written()));
            case FILE -> file.received().map(MaterialContent.UploadedFile::new);
        };
    }

    private static String bare(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }
}
