package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.ui.OrderLink;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.material.MaterialAddress;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.network.ExchangeGiven;
import no.mestringsrom.network.NetworkOverview;
import no.mestringsrom.network.SharedMaterials;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What a member needs to know of the others: who has which service, and which courses their own people may join. */
class OffersPanel extends Composite<Section> {

    private final transient Municipalities municipalities;

    OffersPanel(NetworkOverview overview, List<SharedMaterials.OfCourse> shared, Municipalities municipalities) {
        this.municipalities = municipalities;
        getContent().addClassName("panel");
        getContent()
                .add(
                        new H2(getTranslation("network.OffersPanel.title")),
                        part(
                                "services",
                                overview.services().stream().map(this::service).toList()),
                        part(
                                "courses",
                                overview.courses().stream().map(this::course).toList()),
                        new Paragraph(getTranslation("network.NetworkView.ideas")),
                        new OrderLink(),
                        part("materials", shared.stream().map(this::materials).toList()),
                        exchange(overview.exchange()));
    }

    private Component exchange(ExchangeGiven exchange) {
        Div part = new Div(new H3(getTranslation("network.NetworkView.exchange")));
        part.addClassName("rows");
        if (exchange.sessions() == 0) {
            part.add(new Paragraph(getTranslation("network.NetworkView.no.exchange")));
            return part;
        }
        Div figures = new Div(
                figure("sessions", String.valueOf(exchange.sessions())),
                figure("promised", minutes(exchange.promisedMillis())),
                figure("given", minutes(exchange.givenMillis())));
        figures.addClassName("figures");
        part.add(figures);
        return part;
    }

    private Component figure(String what, String value) {
        return new Div(new Span(getTranslation("network.NetworkView.figure." + what)), new Span(value));
    }

    private String minutes(long millis) {
        return getTranslation("network.NetworkView.figure.minutes", Math.round(millis / 60_000.0));
    }

    private Component part(String what, List<Component> rows) {
        Div part = new Div(new H3(getTranslation("network.NetworkView." + what)));
        part.addClassName("rows");
        if (rows.isEmpty()) {
            part.add(new Paragraph(getTranslation("network.NetworkView.no." + what)));
        }
        part.add(rows);
        return part;
    }

    private Component service(LearningServiceSummary service) {
        Div about = new Div(title(service.name()), quiet(names(service.municipalities())));
        about.add(quiet(getTranslation(
                "learningservice.ServiceStatus." + service.status().name())));
        Anchor mail = new Anchor("mailto:" + service.contactEmail(), service.contactEmail());
        Div contact = new Div(new Div(mail));
        if (service.contactPhone() != null) {
            contact.add(new Div(new Anchor("tel:" + service.contactPhone().replace(" ", ""), service.contactPhone())));
        }
        contact.addClassName("row-contact");
        return row(about, contact);
    }

    private Component course(CourseListing course) {
        Language language = Language.of(getLocale()).orElse(Language.BOKMAL);
        Anchor title = new Anchor("/kurs/" + course.id().value(), course.title());
        title.setRouterIgnore(true);
        title.addClassName("row-title");
        return row(
                new Div(new Div(title), quiet(names(course.municipalities()))),
                new Span(getTranslation(
                        "network.NetworkView.starts",
                        Formats.date(language, course.firstStart().toLocalDate()))));
    }

    private Component materials(SharedMaterials.OfCourse shared) {
        Div titles = new Div();
        for (MaterialItem item : shared.items()) {
            Anchor open = new Anchor(
                    MaterialAddress.of(
                            item,
                            "/arbeid/kurs/" + shared.course().id().value(),
                            Language.of(getLocale()).orElse(Language.BOKMAL)),
                    item.title());
            open.setTarget(AnchorTarget.BLANK);
            open.setRouterIgnore(true);
            open.getElement().setAttribute("rel", "noopener noreferrer");
            open.addClassName("row-title");
            titles.add(new Div(open));
        }
        titles.add(quiet(shared.course().title()));
        return row(
                titles,
                new Span(
                        names(shared.course().municipalities().stream().sorted().toList())));
    }

    private static Component row(Component left, Component right) {
        Div row = new Div(left, right);
        row.addClassName("row");
        return row;
    }

    private static Component title(String text) {
        Div title = new Div(text);
        title.addClassName("row-title");
        return title;
    }

    private static Component quiet(String text) {
        Div quiet = new Div(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private String names(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> municipalities.byNumber(number).stream())
                .map(Municipality::name)
                .collect(Collectors.joining(", "));
    }
}
