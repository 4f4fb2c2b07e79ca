package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.experience.ExperienceSearch;
import no.mestringsrom.experience.HitKind;
import no.mestringsrom.experience.Hits;
import no.mestringsrom.experience.LookFor;
import no.mestringsrom.experience.MailChoices;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.search.Closeness;
import no.mestringsrom.search.Found;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/** Everything a network shares, the newest first, and one box to find it with. What is looked for stands in the address. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@StyleSheet("context://experience.css")
@Route(ExperienceNavigation.EXPERIENCES)
@RolesAllowed("NETWORK_MEMBER")
class ExperiencesView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String KIND = "type";
    private static final String GROUP = "gruppe";
    private static final String PAGE = "side";

    private final transient ExampleForms forms;
    private final transient ExperienceSearch search;
    private final transient MailChoices choices;
    private final transient Municipalities municipalities;

    private final TextField words = new TextField(text("words"));
    private final Select<HitKind> kind = new Select<>();
    private final Select<TargetGroup> group = new Select<>();
    private final Section results = new Section();
    private @Nullable NetworkId shown;

    ExperiencesView(ExampleForms forms, ExperienceSearch search, MailChoices choices, Municipalities municipalities) {
        this.forms = forms;
        this.search = search;
        this.choices = choices;
        this.municipalities = municipalities;
        getContent().addClassName("view");
        results.addClassName("start-section");
        kind.setLabel(text("kind"));
        kind.setItems(HitKind.values());
        kind.setItemLabelGenerator(one -> one == null ? text("kind.all") : getTranslation("experience.HitKind." + one));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("kind.all"));
        group.setLabel(text("group"));
        group.setItems(TargetGroup.values());
        group.setItemLabelGenerator(
                one -> one == null ? text("group.all") : getTranslation("template.TargetGroup." + one));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(text("group.all"));
        words.setClearButtonVisible(true);
        words.addValueChangeListener(change -> lookAgain(change.isFromClient()));
        kind.addValueChangeListener(change -> lookAgain(change.isFromClient()));
        group.addValueChangeListener(change -> lookAgain(change.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkSummary network = forms.network(event.getRouteParameters());
        LookFor what = read(event.getLocation().getQueryParameters());
        if (!network.id().equals(shown)) {
            shown = network.id();
            getContent().removeAll();
            getContent()
                    .add(
                            NetworkNavigation.breadcrumb(network),
                            new H1(getPageTitle()),
                            new Paragraph(text("intro")),
                            buttons(network.id()),
                            form(),
                            results,
                            new MailPanel(network.id(), choices));
        }
        words.setValue(what.words());
        kind.setValue(what.kind());
        group.setValue(what.group());
        show(network.id(), what, search.find(network.id(), what));
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private Component buttons(NetworkId network) {
        Button share = new Button(text("share"), press -> ExperienceNavigation.toNew(network));
        share.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button ask = new Button(text("ask"), press -> ExperienceNavigation.toAsk(network));
        Div buttons = new Div(share, ask);
        buttons.addClassName("buttons");
        return buttons;
    }

    private String count(long total) {
        return total > Found.COUNTED
                ? getTranslation("experience.ExperiencesView.found.many", Found.COUNTED)
                : getTranslation("experience.ExperiencesView.found", total);
    }

    private Component form() {
        Button look = new Button(text("look"), press -> lookAgain(true));
        Div form = new Div(words, kind, group, look);
        form.addClassName("experience-search");
        form.getElement().setAttribute("role", "search");
        return form;
    }

    private void show(NetworkId network, LookFor what, Hits hits) {
        boolean anything = what.words().isBlank() && what.kind() == null && what.group() == null;
        H2 heading = new H2(anything ? text("newest") : count(hits.total()));
        heading.getElement().setAttribute("role", "status");
        results.removeAll();
        results.add(heading);
        if (!what.words().isBlank() && hits.closeness() != Closeness.AS_WRITTEN && hits.total() > 0) {
            results.add(new Paragraph(text("closeness." + hits.closeness())));
        }
        if (hits.found().isEmpty()) {
            results.add(new Paragraph(text(anything ? "nothing" : "nothing.found")));
        }
        Div cards = new Div();
        cards.addClassNames("cards", "cards--pairs");
        hits.found().forEach(hit -> cards.add(new HitCard(hit, network, municipalities)));
        results.add(cards, pages(network, what, hits.more()));
    }

    private Component pages(NetworkId network, LookFor what, boolean more) {
        Nav pages = new Nav();
        pages.setAriaLabel(text("pages"));
        pages.addClassName("buttons");
        if (what.page() > 0) {
            pages.add(page(network, what, what.page() - 1, text("earlier")));
        }
        if (more) {
            pages.add(page(network, what, what.page() + 1, text("later")));
        }
        pages.setVisible(what.page() > 0 || more);
        return pages;
    }

    private static RouterLink page(NetworkId network, LookFor what, int page, String text) {
        RouterLink link = ExperienceNavigation.experiencesLink(network, text);
        link.setQueryParameters(written(new LookFor(what.words(), what.kind(), what.group(), page)));
        return link;
    }

    private void lookAgain(boolean asked) {
        if (asked && shown != null) {
            LookFor what = new LookFor(words.getValue(), kind.getValue(), group.getValue(), 0);
            UI.getCurrent().navigate(ExperiencesView.class, NetworkNavigation.parameters(shown), written(what));
        }
    }

    private static QueryParameters written(LookFor what) {
        Map<String, String> parameters = new HashMap<>();
        if (!what.words().isBlank()) {
            parameters.put(WORDS, what.words());
        }
        if (what.kind() != null) {
            parameters.put(KIND, what.kind().name());
        }
        if (what.group() != null) {
            parameters.put(GROUP, what.group().name());
        }
        if (what.page() > 0) {
            parameters.put(PAGE, String.valueOf(what.page() + 1));
        }
        return QueryParameters.simple(parameters);
    }

    /** What is no number, kind or group in the address is left out. */
    private static LookFor read(QueryParameters parameters) {
        return new LookFor(
                parameters.getSingleParameter(WORDS).orElse(""),
                parameters
                        .getSingleParameter(KIND)
                        .flatMap(ExperiencesView::kind)
                        .orElse(null),
                parameters
                        .getSingleParameter(GROUP)
                        .flatMap(ExperiencesView::group)
                        .orElse(null),
                parameters
                        .getSingleParameter(PAGE)
                        .filter(page -> page.matches("[1-9]\\d{0,2}"))
                        .map(page -> Integer.parseInt(page) - 1)
                        .orElse(0));
    }

    private static Optional<HitKind> kind(String name) {
        return Arrays.stream(HitKind.values())
                .filter(one -> one.name().equals(name))
                .findAny();
    }

    private static Optional<TargetGroup> group(String name) {
        return Arrays.stream(TargetGroup.values())
                .filter(one -> one.name().equals(name))
                .findAny();
    }

    private String text(String key) {
        return getTranslation("experience.ExperiencesView." + key);
    }
}
