package no.mestringsrom.privacy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import no.mestringsrom.privacy.ForgettingLog;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.retention.RetentionRun;
import no.mestringsrom.texts.Language;

/** When which rule forgot how many; never who. */
class ForgettingPart extends Composite<Section> {

    private final Grid<RetentionRun> list = new Grid<>();

    ForgettingPart(ForgettingLog log) {
        Language language = Language.of(getLocale()).orElse(Language.BOKMAL);
        column("at", run -> KeptAbout.Item.words(run.at(), language));
        column("rule", run -> getTranslation("privacy.Rule." + run.rule()));
        column(
                "forgotten",
                run -> run.failed()
                        ? getTranslation("privacy.Forgetting.failed")
                        : getTranslation("privacy.Forgetting.count", run.forgotten()));
        list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.getElement().setAttribute("aria-label", getTranslation("privacy.Forgetting.title"));
        list.setItems(query -> log.find(query.getOffset(), query.getLimit()).stream(), query -> log.count());
        getContent()
                .add(
                        new H2(getTranslation("privacy.Forgetting.title")),
                        new Paragraph(getTranslation("privacy.Forgetting.intro")),
                        list);
    }

    private void column(String name, ValueProvider<RetentionRun, String> value) {
        list.addColumn(value)
                .setHeader(getTranslation("privacy.Forgetting." + name))
                .setAutoWidth(true);
    }
}
