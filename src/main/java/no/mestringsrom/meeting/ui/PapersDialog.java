package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.material.ui.FileField;
import no.mestringsrom.meeting.AgendaEntry;
import no.mestringsrom.meeting.AgendaPapers;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.PaperFile;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;

/** The files of an item: one more, or one less. */
class PapersDialog extends Dialog {

    private final transient AgendaEntry entry;
    private final transient AgendaPapers papers;
    private final ProblemBox problem = new ProblemBox();
    private final Runnable again;

    PapersDialog(AgendaEntry entry, AgendaPapers papers, AttachedFiles files, Runnable again) {
        this.entry = entry;
        this.papers = papers;
        this.again = again;
        setHeaderTitle(text("title", entry.written().title()));
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        FileField file = new FileField(
                (name, incoming, announced) -> papers.receive(entry.id(), name, incoming, announced), files);
        Div content = new Div(new Paragraph(text("what")));
        content.addClassName("fields");
        entry.files().forEach(paper -> content.add(row(paper)));
        content.add(file, problem);
        add(content);
        Button save = new Button(
                text("save"), press -> file.received().ifPresentOrElse(this::attach, () -> problem.show(text("none"))));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        boolean full = entry.files().size() >= AgendaPapers.MOST;
        file.setVisible(!full);
        save.setVisible(!full);
        getFooter().add(new Button(getTranslation("meeting.Dialog.back"), press -> close()), save);
    }

    private Div row(PaperFile paper) {
        Button remove = new Button(
                getTranslation("meeting.AgendaPanel.remove"),
                press -> attempt(() -> papers.remove(entry.id(), paper.id()), "removed"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("meeting.AgendaPanel.remove.this", paper.name()));
        Div name = new Div(paper.name());
        name.addClassName("row-title");
        Div row = new Div(name, remove);
        row.addClassName("row");
        return row;
    }

    private void attach(ReceivedFile file) {
        attempt(() -> papers.add(entry.id(), file), "added");
    }

    private void attempt(Runnable deed, String done) {
        problem.hide();
        try {
            deed.run();
        } catch (MeetingRefused refused) {
            problem.show(getTranslation(refused.key()));
            return;
        } catch (MaterialRefused refused) {
            problem.show(
                    getTranslation(refused.messageKey(), refused.arguments().toArray()));
            return;
        }
        close();
        Notifications.done(text(done));
        again.run();
    }

    private String text(String key, Object... arguments) {
        return getTranslation("meeting.PapersDialog." + key, arguments);
    }
}
