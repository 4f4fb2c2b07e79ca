package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mestringsrom.meeting.ItemKind;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.Paper;
import no.mestringsrom.meeting.WriteItem;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;

/** What somebody wants to talk about. Refused, the dialog stays open with all that was typed. */
class ItemDialog extends Dialog {

    private static final int USUAL_MINUTES = 15;

    private final TextField title = new TextField(getTranslation("meeting.ItemDialog.what"));
    private final RadioButtonGroup<ItemKind> kind = new RadioButtonGroup<>();
    private final IntegerField minutes = new IntegerField(getTranslation("meeting.ItemDialog.minutes"));
    private final TextField who = new TextField(getTranslation("meeting.ItemDialog.who"));
    private final TextArea about = new TextArea(getTranslation("meeting.ItemDialog.about"));
    private final TextField paperTitle = new TextField(getTranslation("meeting.ItemDialog.paperTitle"));
    private final TextField paperAddress = new TextField(getTranslation("meeting.ItemDialog.paperAddress"));
    private final ProblemBox problem = new ProblemBox();
    private transient List<Paper> furtherPapers = List.of();
    private final Consumer<WriteItem> save;
    private final Runnable again;

    ItemDialog(Consumer<WriteItem> save, Runnable again) {
        this.save = save;
        this.again = again;
        setHeaderTitle(getTranslation("meeting.ItemDialog.title"));
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        kind.setLabel(getTranslation("meeting.ItemDialog.kind"));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(ItemKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("meeting.ItemKind." + one + ".what"));
        kind.setValue(ItemKind.DISCUSS);
        title.setRequiredIndicatorVisible(true);
        minutes.setValue(USUAL_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setMin(5);
        who.setHelperText(getTranslation("meeting.ItemDialog.who.help"));
        paperAddress.setHelperText(getTranslation("meeting.ItemDialog.paperAddress.help"));
        Stream.of(title, who, paperTitle, paperAddress).forEach(field -> field.addClassName("wide"));
        about.addClassName("wide");
        Div content = new Div(title, kind, minutes, who, about, paperAddress, paperTitle, problem);
        content.addClassName("fields");
        add(content);
        Button send = new Button(getTranslation("meeting.ItemDialog.save"), press -> save());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("meeting.Dialog.back"), press -> close()), send);
    }

    ItemDialog with(WriteItem written) {
        title.setValue(written.title());
        kind.setValue(written.kind());
        minutes.setValue(written.minutes());
        who.setValue(written.who());
        about.setValue(written.about());
        if (!written.papers().isEmpty()) {
            Paper first = written.papers().getFirst();
            paperTitle.setValue(first.title());
            paperAddress.setValue(first.address());
            furtherPapers = written.papers().subList(1, written.papers().size());
        }
        return this;
    }

    private void save() {
        problem.hide();
        try {
            save.accept(new WriteItem(
                    title.getValue(),
                    kind.getValue(),
                    Objects.requireNonNullElse(minutes.getValue(), 0),
                    who.getValue(),
                    about.getValue(),
                    papers()));
        } catch (MeetingRefused refused) {
            problem.show(getTranslation(refused.key(), refused.arguments()));
            return;
        }
        close();
        Notifications.done(getTranslation("meeting.ItemDialog.done"));
        again.run();
    }

    private List<Paper> papers() {
        if (paperAddress.isEmpty() && paperTitle.isEmpty()) {
            return furtherPapers;
        }
        return Stream.concat(
                        Stream.of(new Paper(paperTitle.getValue(), paperAddress.getValue())), furtherPapers.stream())
                .toList();
    }
}
