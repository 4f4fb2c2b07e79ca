package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Set;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.experience.Hit;
import no.mestringsrom.material.MarkdownText;
import no.mestringsrom.material.MaterialAddress;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.texts.Excerpt;
import no.mestringsrom.texts.Language;

/** Something that was found: what it is, what it is called, for whom, by whom, and what the others said of it. */
class HitCard extends Composite<Article> {

    private static final int BEGINNING = 200;

    private final transient NetworkId network;
    private final transient Municipalities municipalities;

    HitCard(Hit hit, NetworkId network, Municipalities municipalities) {
        this.network = network;
        this.municipalities = municipalities;
        getContent().addClassName("card");
        switch (hit) {
            case Hit.OfExample example -> show(example);
            case Hit.OfQuestion question -> show(question);
            case Hit.OfTemplate template -> show(template);
            case Hit.OfMaterial material ->
                show(
                        material.item(),
                        "/arbeid/kurs/" + material.course().id().value(),
                        getTranslation(
                                "experience.HitCard.course", material.course().title()));
            case Hit.OfTemplateMaterial material ->
                show(
                        material.item(),
                        "/arbeid/maler/" + material.template().id().value(),
                        getTranslation(
                                "experience.HitCard.template",
                                material.template().title()));
        }
    }

    private void show(Hit.OfExample example) {
        head("EXAMPLE", ExperienceNavigation.exampleLink(network, example.id(), example.title()));
        getContent()
                .add(
                        new Paragraph(Excerpt.of(MarkdownText.words(example.words()), BEGINNING)),
                        Words.groups(example.groups()),
                        Words.by(example.writer(), example.writtenAt(), municipalities));
        if (example.remarks() > 0) {
            getContent()
                    .add(quiet(getTranslation(
                            "experience.HitCard.remarks", example.tried(), example.remarks() - example.tried())));
        }
    }

    private void show(Hit.OfQuestion question) {
        head("QUESTION", ExperienceNavigation.questionLink(network, question.id(), question.title()));
        getContent()
                .add(
                        Words.groups(question.groups()),
                        Words.by(question.writer(), question.askedAt(), municipalities),
                        quiet(getTranslation("experience.HitCard.answers", question.answers())));
        if (question.helped()) {
            Span helped = new Span(getTranslation("experience.HitCard.helped"));
            helped.addClassName("experience-helped");
            getContent().add(new Div(helped));
        }
    }

    private void show(Hit.OfTemplate template) {
        head(
                "TEMPLATE",
                CourseNavigation.templateLink(
                        template.template().id(), template.template().title()));
        getContent()
                .add(
                        new Paragraph(Excerpt.of(template.template().summary(), BEGINNING)),
                        Words.groups(Set.of(template.template().targetGroup())));
    }

    private void show(MaterialItem item, String base, String where) {
        Anchor open = new Anchor(
                MaterialAddress.of(item, base, Language.of(getLocale()).orElse(Language.BOKMAL)), item.title());
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        open.getElement().setAttribute("rel", "noopener noreferrer");
        head("MATERIAL", open);
        getContent().add(quiet(where));
    }

    private void head(String kind, Component link) {
        Span what = new Span(getTranslation("experience.HitKind." + kind));
        what.addClassNames("experience-kind", "experience-kind--" + kind.toLowerCase(Locale.ROOT));
        getContent().add(what, new H3(link));
    }

    private static Component quiet(String text) {
        Div quiet = new Div(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
