package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Optional;
import no.mestringsrom.experience.ExperienceSearch;
import no.mestringsrom.experience.Writer;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.ui.NetworkPart;
import no.mestringsrom.place.Municipalities;
import org.springframework.stereotype.Service;

/** What is new of a network's experience, and which questions wait for an answer. */
@Service
class ExperiencePart implements NetworkPart {

    private static final int NEWEST = 3;

    private final ExperienceSearch search;
    private final Municipalities municipalities;

    ExperiencePart(ExperienceSearch search, Municipalities municipalities) {
        this.search = search;
        this.municipalities = municipalities;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> forNetwork(NetworkSummary network) {
        ExperienceSearch.News news = search.newest(network.id(), NEWEST);
        Section panel = new Section();
        panel.addClassName("panel");
        Div part = new Div();
        part.addClassName("rows");
        if (news.examples().isEmpty()) {
            part.add(new Paragraph(part.getTranslation("experience.ExperiencePart.nothing")));
        }
        news.examples()
                .forEach(example -> part.add(row(
                        ExperienceNavigation.exampleLink(network.id(), example.id(), example.title()),
                        example.writer(),
                        example.writtenAt(),
                        "EXAMPLE")));
        news.unanswered()
                .forEach(question -> part.add(row(
                        ExperienceNavigation.questionLink(network.id(), question.id(), question.title()),
                        question.writer(),
                        question.askedAt(),
                        "UNANSWERED")));
        panel.add(
                new H2(panel.getTranslation("experience.ExperiencesView.title")),
                part,
                new Paragraph(ExperienceNavigation.experiencesLink(
                        network.id(), panel.getTranslation("experience.ExperiencePart.all"))));
        return Optional.of(panel);
    }

    private Component row(RouterLink title, Writer writer, Instant at, String kind) {
        title.addClassName("row-title");
        Div what = new Div(new Div(title), Words.by(writer, at, municipalities));
        Div label = new Div(what.getTranslation("experience.ExperiencePart." + kind));
        label.addClassName("quiet");
        Div row = new Div(what, label);
        row.addClassName("row");
        return row;
    }
}
