package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.FileSizes;
import no.mestringsrom.meeting.AgendaEntry;
import no.mestringsrom.meeting.AgendaPapers;
import no.mestringsrom.meeting.AgendaSummary;
import no.mestringsrom.meeting.ItemKind;
import no.mestringsrom.meeting.MeetingAgenda;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.WriteItem;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** What a meeting is about: the agenda in order, what members have proposed, and the way to propose something. */
class AgendaPanel extends Composite<Section> {

    private final transient MeetingId meeting;
    private final transient MeetingAgenda desk;
    private final transient AgendaPapers papers;
    private final transient AttachedFiles files;

    AgendaPanel(MeetingId meeting, MeetingAgenda desk, AgendaPapers papers, AttachedFiles files) {
        this.meeting = meeting;
        this.desk = desk;
        this.papers = papers;
        this.files = files;
        getContent().addClassNames("panel", "wide");
        load();
    }

    private void load() {
        AgendaSummary agenda = desk.agenda(meeting);
        getContent().removeAll();
        getContent().add(new H2(getTranslation("meeting.AgendaPanel.title")));
        if (agenda.agenda().isEmpty()) {
            getContent()
                    .add(new Paragraph(
                            getTranslation(agenda.held() ? "meeting.AgendaPanel.none" : "meeting.Link.noAgenda")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("agenda-list");
            agenda.agenda().forEach(entry -> list.add(item(entry, agenda)));
            getContent().add(list, share(agenda));
        }
        if (agenda.open()) {
            Button propose = new Button(
                    getTranslation(agenda.arranges() ? "meeting.AgendaPanel.add" : "meeting.AgendaPanel.propose"),
                    press -> OneAtATime.open(new ItemDialog(written -> desk.propose(meeting, written), this::load)));
            getContent().add(Words.buttons(propose));
        }
        if (!agenda.proposals().isEmpty()) {
            getContent().add(proposals(agenda));
        }
    }

    private Component proposals(AgendaSummary agenda) {
        Div part = new Div(new H3(getTranslation("meeting.AgendaPanel.proposals")));
        part.addClassName("rows");
        UnorderedList list = new UnorderedList();
        list.addClassName("agenda-list");
        agenda.proposals().forEach(entry -> list.add(item(entry, agenda)));
        part.add(list);
        if (agenda.arranges()) {
            part.add(Words.buttons(new Button(
                    getTranslation("meeting.AgendaPanel.putOffAll"),
                    press -> attempt(() -> desk.putOffProposals(meeting), "meeting.AgendaPanel.putOff.done"))));
        }
        return part;
    }

    private ListItem item(AgendaEntry entry, AgendaSummary agenda) {
        WriteItem written = entry.written();
        Span minutes = new Span(getTranslation("meeting.AgendaPanel.minutes", written.minutes()));
        Div what = new Div(new Div(entry.number() > 0 ? entry.number() + ". " + written.title() : written.title()));
        ListItem item = new ListItem(minutes, what);
        item.setClassName("agenda-exchange", written.kind() == ItemKind.EXCHANGE);
        List<String> facts = new ArrayList<>();
        facts.add(getTranslation("meeting.ItemKind." + written.kind()));
        if (!written.who().isEmpty()) {
            facts.add(written.who());
        }
        if (entry.number() == 0 && !entry.proposedBy().isEmpty()) {
            facts.add(getTranslation("meeting.AgendaPanel.by", entry.proposedBy()));
        }
        Div kind = new Div(String.join(" · ", facts));
        kind.addClassName("quiet");
        what.add(kind);
        if (!written.about().isEmpty()) {
            what.add(new Paragraph(written.about()));
        }
        written.papers().forEach(paper -> what.add(new Div(link(paper.address(), paper.title()))));
        entry.files()
                .forEach(file -> what.add(new Div(link(
                        MeetingNavigation.paper(meeting, file.id()),
                        file.name() + " (" + FileSizes.of(Words.language(), file.size()) + ")"))));
        if (agenda.open() || agenda.arranges()) {
            Div buttons = buttons(entry, agenda);
            if (buttons.getElement().getChildCount() > 0) {
                what.add(buttons);
            }
        }
        return item;
    }

    private static Anchor link(String address, String title) {
        Anchor link = new Anchor(address, title);
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Div buttons(AgendaEntry entry, AgendaSummary agenda) {
        Div buttons = Words.buttons();
        boolean accepted = entry.number() > 0;
        if (agenda.open() && agenda.arranges() && !accepted) {
            Button accept = new Button(
                    getTranslation("meeting.AgendaPanel.accept"),
                    press -> attempt(() -> desk.accept(entry.id()), "meeting.AgendaPanel.accept.done"));
            accept.setAriaLabel(getTranslation(
                    "meeting.AgendaPanel.accept.this", entry.written().title()));
            buttons.add(accept);
        }
        if (agenda.open() && agenda.arranges() && accepted) {
            buttons.add(
                    mover(VaadinIcon.ARROW_UP, "up", entry, entry.number() > 1),
                    mover(
                            VaadinIcon.ARROW_DOWN,
                            "down",
                            entry,
                            entry.number() < agenda.agenda().size()));
        }
        if (agenda.open() && entry.mine()) {
            buttons.add(
                    button("change", entry, () -> change(entry)),
                    button("papers", entry, () -> OneAtATime.open(new PapersDialog(entry, papers, files, this::load))),
                    button("remove", entry, () -> confirmRemoval(entry)));
        }
        if (agenda.arranges() && !(accepted && agenda.held())) {
            buttons.add(button(
                    "putOff", entry, () -> attempt(() -> desk.putOff(entry.id()), "meeting.AgendaPanel.putOff.done")));
        }
        return buttons;
    }

    private Button mover(VaadinIcon icon, String key, AgendaEntry entry, boolean enabled) {
        Button button = new Button(
                icon.create(),
                press -> attempt(
                        () -> desk.move(entry.id(), icon == VaadinIcon.ARROW_UP),
                        "meeting.AgendaPanel." + key + ".done"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(
                getTranslation("meeting.AgendaPanel." + key, entry.written().title()));
        button.setEnabled(enabled);
        return button;
    }

    private Button button(String key, AgendaEntry entry, Runnable deed) {
        Button button = new Button(getTranslation("meeting.AgendaPanel." + key), press -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(
                "meeting.AgendaPanel." + key + ".this", entry.written().title()));
        return button;
    }

    private void change(AgendaEntry entry) {
        OneAtATime.open(new ItemDialog(written -> desk.change(entry.id(), written, entry.version()), this::load)
                .with(entry.written()));
    }

    private void confirmRemoval(AgendaEntry entry) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("meeting.AgendaPanel.remove.sure"),
                getTranslation(
                        "meeting.AgendaPanel.remove.what", entry.written().title()),
                getTranslation("meeting.AgendaPanel.remove"),
                confirm -> attempt(() -> desk.remove(entry.id()), "meeting.AgendaPanel.remove.done"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("meeting.Dialog.back"));
        OneAtATime.open(dialog);
    }

    /** As the house shows the share of exchange elsewhere; what a meeting has room for beside it. */
    private Component share(AgendaSummary agenda) {
        double share = agenda.planned() == 0 ? 0 : (double) agenda.exchange() / agenda.planned();
        Div fill = new Div();
        fill.addClassName("share-fill");
        fill.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", share * 100));
        Div bar = new Div(fill);
        bar.addClassName("share-bar");
        // The words below say the same.
        bar.getElement().setAttribute("aria-hidden", "true");
        Paragraph words = new Paragraph(
                getTranslation("course.Words.share", agenda.exchange(), agenda.planned(), Words.percent(share))
                        + ". "
                        + (agenda.open() ? room(agenda) : ""));
        words.addClassName("share-words");
        words.getElement().setAttribute("role", "status");
        Div all = new Div(bar, words);
        all.addClassNames("share", agenda.left() < 0 ? "share-short" : "share-enough");
        return all;
    }

    private String room(AgendaSummary agenda) {
        return getTranslation(
                agenda.left() < 0 ? "meeting.AgendaPanel.over" : "meeting.AgendaPanel.left", Math.abs(agenda.left()));
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Notifications.done(getTranslation(done));
        } catch (MeetingRefused refused) {
            Notifications.problem(getTranslation(refused.key(), refused.arguments()));
        }
        load();
    }
}
