package no.mestringsrom.privacy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.privacy.LookFile;
import no.mestringsrom.privacy.LookLog;
import no.mestringsrom.privacy.LookLog.Asked;
import no.mestringsrom.privacy.LookLog.Looked;
import no.mestringsrom.privacy.WhatWasLookedAt;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.shell.Calendars;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Who looked at lists of people, for those who review it. */
@Route("arbeid/innsyn")
@Menu(title = "privacy.LookLogView.title", order = 80, icon = "vaadin:eye")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class LookLogView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final transient LookLog log;
    private final transient LookFile file;
    private final transient Language language;

    private final ComboBox<CourseFacts> course = new ComboBox<>(getTranslation("privacy.LookLogView.course"));
    private final DatePicker from = new DatePicker(getTranslation("privacy.LookLogView.from"));
    private final DatePicker until = new DatePicker(getTranslation("privacy.LookLogView.until"));
    private final Paragraph count = new Paragraph();
    private final Grid<Looked> list = new Grid<>();

    LookLogView(LookLog log, LookFile file) {
        this.log = log;
        this.file = file;
        this.language = Language.of(getLocale()).orElse(Language.BOKMAL);
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("view");
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("privacy.LookLogView.intro")),
                        filter(),
                        count,
                        new Paragraph(download()),
                        list());
        look();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.LookLogView.title");
    }

    private Div filter() {
        Asked first = log.first();
        course.setItems(log.courses());
        course.setItemLabelGenerator(facts -> facts.title() + ", " + Formats.date(language, facts.firstDay()));
        course.setPlaceholder(getTranslation("privacy.LookLogView.all"));
        course.setClearButtonVisible(true);
        from.setI18n(Calendars.in(getLocale()));
        until.setI18n(Calendars.in(getLocale()));
        from.setAutoOpen(false);
        until.setAutoOpen(false);
        from.setValue(first.from());
        until.setValue(first.until());
        course.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        until.addValueChangeListener(change -> look());
        Div filter = new Div(course, from, until);
        filter.addClassNames("panel", "fields");
        return filter;
    }

    private Anchor download() {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.csv(asked(), language);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "innsyn.csv", "text/csv;charset=utf-8", bytes.length);
                }),
                getTranslation("privacy.LookLogView.file"));
    }

    private Grid<Looked> list() {
        column("at", row -> KeptAbout.Item.words(row.look().at(), language));
        column(
                "who",
                row -> row.look().name().isEmpty()
                        ? getTranslation("privacy.Looks.gone")
                        : row.look().name());
        column("what", row -> getTranslation(WhatWasLookedAt.key(row.look().what())));
        column("course", row -> row.course() == null ? "" : row.course().title());
        list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.getElement().setAttribute("aria-label", getPageTitle());
        return list;
    }

    private void column(String name, ValueProvider<Looked, String> value) {
        list.addColumn(value)
                .setHeader(getTranslation("privacy.LookLog." + name))
                .setAutoWidth(true);
    }

    /** A field that was emptied stands for where it began. */
    private Asked asked() {
        Asked first = log.first();
        CourseFacts chosen = course.getValue();
        return new Asked(
                chosen == null ? null : chosen.id(),
                Objects.requireNonNullElse(from.getValue(), first.from()),
                Objects.requireNonNullElse(until.getValue(), first.until()));
    }

    private void look() {
        Asked asked = asked();
        int found = log.count(asked);
        count.setText(getTranslation("privacy.LookLogView.count", found));
        list.setItems(query -> log.find(asked, query.getOffset(), query.getLimit()).stream(), query -> found);
    }
}
