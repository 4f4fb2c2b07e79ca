package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostFilter;
import no.mestringsrom.host.HostRegistry;
import no.mestringsrom.host.HostsFound;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/** Where a coordinator looks for hosts. What is looked for stands in the address, so that going back finds it again. */
@StyleSheet("context://host.css")
@Route(HostNavigation.ALL)
@Menu(title = "host.HostsView.title", order = 20, icon = "vaadin:users")
@RolesAllowed("COORDINATOR")
class HostsView extends Composite<VerticalLayout> implements HasDynamicTitle, AfterNavigationObserver {

    private static final String ROLE = "rolle";
    private static final String GROUP = "malgruppe";
    private static final String MUNICIPALITY = "kommune";
    private static final String LANGUAGE = "sprak";
    private static final String READY = "klar";

    private final ComboBox<Role> role = new ComboBox<>(text("role"));
    private final ComboBox<TargetGroup> group = new ComboBox<>(text("group"));
    private final ComboBox<Municipality> municipality = new ComboBox<>(text("municipality"));
    private final ComboBox<String> language = new ComboBox<>(text("language"));
    private final ComboBox<Boolean> ready = new ComboBox<>(text("ready"));
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();
    private final Button more = new Button();
    private final transient HostRegistry registry;
    private final transient Municipalities municipalities;
    private int pages;

    HostsView(HostRegistry registry, Municipalities municipalities) {
        this.registry = registry;
        this.municipalities = municipalities;
        role.setItems(Role.PROFESSIONAL, Role.EXPERIENCED_USER);
        role.setItemLabelGenerator(each -> getTranslation("host.Role." + each));
        group.setItems(TargetGroup.values());
        group.setItemLabelGenerator(each -> getTranslation("template.TargetGroup." + each));
        municipality.setItems(municipalities.all());
        municipality.setItemLabelGenerator(Municipality::name);
        language.setItems(SpokenLanguages.all(Words.language()));
        language.setItemLabelGenerator(code -> SpokenLanguages.name(code, Words.language()));
        ready.setItems(true, false);
        ready.setItemLabelGenerator(each -> getTranslation(each ? "host.HostFacts.ready" : "host.HostFacts.notReady"));
        List<ComboBox<?>> fields = List.of(role, group, municipality, language, ready);
        fields.forEach(field -> {
            field.setPlaceholder(text("any"));
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    look();
                }
            });
        });
        Div filter = new Div();
        fields.forEach(filter::add);
        filter.addClassNames("panel", "host-filter");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("host-cards");
        more.addClickListener(press -> showMore());
        getContent().addClassName("view");
        getContent().add(new H1(getPageTitle()), new Paragraph(text("intro")), filter, count, cards, more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("host.HostsView.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        role.setValue(asked.getSingleParameter(ROLE)
                .flatMap(name -> named(Role.values(), name))
                .filter(each -> each == Role.PROFESSIONAL || each == Role.EXPERIENCED_USER)
                .orElse(null));
        group.setValue(asked.getSingleParameter(GROUP)
                .flatMap(name -> named(TargetGroup.values(), name))
                .orElse(null));
        municipality.setValue(asked.getSingleParameter(MUNICIPALITY)
                .flatMap(municipalities::byNumber)
                .orElse(null));
        language.setValue(asked.getSingleParameter(LANGUAGE)
                .filter(SpokenLanguages::isKnown)
                .orElse(null));
        ready.setValue(asked.getSingleParameter(READY).map(Boolean::valueOf).orElse(null));
        cards.removeAll();
        pages = 0;
        showMore();
    }

    private void showMore() {
        HostsFound found = registry.find(filter(), pages++);
        found.hosts().forEach(host -> cards.add(new HostCard(host, municipalities)));
        int left = Math.max(0, found.total() - pages * HostRegistry.PAGE);
        more.setVisible(left > 0);
        more.setText(getTranslation("host.HostsView.more", left));
        count.setText(getTranslation(
                filter().equals(HostFilter.ANY) && found.total() == 0 ? "host.HostsView.none" : "host.HostsView.count",
                found.total()));
    }

    private void look() {
        Map<String, String> asked = new HashMap<>();
        HostFilter filter = filter();
        put(asked, ROLE, filter.role());
        put(asked, GROUP, filter.targetGroup());
        put(asked, MUNICIPALITY, filter.municipality());
        put(asked, LANGUAGE, filter.language());
        put(asked, READY, filter.ready());
        getUI().ifPresent(ui -> ui.navigate(HostNavigation.ALL, QueryParameters.simple(asked)));
    }

    private HostFilter filter() {
        return new HostFilter(
                role.getValue(),
                group.getValue(),
                municipality.getOptionalValue().map(Municipality::number).orElse(null),
                language.getValue(),
                ready.getValue());
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object chosen) {
        if (chosen != null) {
            asked.put(name, Objects.toString(chosen));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private String text(String key) {
        return getTranslation("host.HostsView." + key);
    }
}
