package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.HostDetails;
import no.mestringsrom.host.HostReadiness;
import no.mestringsrom.host.HostRegistry;
import no.mestringsrom.host.ListedHost;
import no.mestringsrom.place.Municipalities;

/** A host, for a coordinator who wonders whether to ask them. */
@StyleSheet("context://host.css")
@Route(HostNavigation.HOST)
@RolesAllowed("COORDINATOR")
class HostView extends Composite<VerticalLayout> implements HasDynamicTitle, BeforeEnterObserver {

    private final transient HostRegistry registry;
    private final transient HostReadiness readiness;
    private final transient Municipalities municipalities;
    private final transient Clock clock;

    HostView(HostRegistry registry, HostReadiness readiness, Municipalities municipalities, Clock clock) {
        this.registry = registry;
        this.readiness = readiness;
        this.municipalities = municipalities;
        this.clock = clock;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(HostNavigation.id(event.getRouteParameters()).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("host.HostView.title");
    }

    private void show(AccountId id) {
        HostDetails details;
        try {
            details = registry.look(id);
        } catch (NoSuchElementException unknown) {
            throw new NotFoundException();
        }
        RouterLink back = new RouterLink(getTranslation("host.HostView.back"), HostsView.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Availability.ZONE);
        getContent().removeAll();
        getContent()
                .add(
                        back,
                        new H1(details.host().name()),
                        HostFacts.roles(this, details.host()),
                        about(details),
                        new WhenPanel(details, registry),
                        new ConfirmPanel(details, readiness, today, () -> show(id)));
    }

    private Component about(HostDetails details) {
        ListedHost host = details.host();
        Div facts = new Div(
                fact("place", new Span(HostFacts.place(host, municipalities))),
                fact("languages", new Span(HostFacts.languages(host))),
                fact("email", new Anchor("mailto:" + details.email(), details.email())),
                fact(
                        "load",
                        new Span(getTranslation(
                                "host.HostView.load.text", details.coursesAtATime(), details.sessionsPerMonth()))));
        if (host.roles().contains(Role.PROFESSIONAL)) {
            facts.add(fact("knows", groups(HostFacts.groups(this, host.knows()), "host.HostView.knows.none")));
        }
        if (host.roles().contains(Role.EXPERIENCED_USER)) {
            facts.add(fact(
                    "livedWith", groups(HostFacts.groups(this, host.livedWith()), "host.HostView.livedWith.none")));
        }
        facts.addClassName("host-facts");
        Section section = new Section(new H2(getTranslation("host.HostView.about")), facts);
        section.addClassName("panel");
        if (host.roles().contains(Role.EXPERIENCED_USER)) {
            Paragraph theirs = new Paragraph(getTranslation("host.HostView.livedWith.theirs"));
            theirs.addClassName("quiet");
            section.add(theirs);
        }
        return section;
    }

    private Component groups(String groups, String none) {
        return new Span(groups.isEmpty() ? getTranslation(none) : groups);
    }

    private Component fact(String what, Component value) {
        Span name = new Span(getTranslation("host.HostView." + what));
        name.addClassName("quiet");
        return new Div(name, value);
    }
}
