package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.mestringsrom.experience.AnswerDetails;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.NetworkQuestions;
import no.mestringsrom.experience.QuestionDetails;
import no.mestringsrom.experience.QuestionId;
import no.mestringsrom.experience.UnknownExperience;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;

/** A question to the network and its answers, what helped first. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@StyleSheet("context://experience.css")
@Route(ExperienceNavigation.QUESTION)
@RolesAllowed("NETWORK_MEMBER")
class QuestionView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_ANSWER = 5_000;
    private static final int SHOWN = 20;

    private final transient ExampleForms forms;
    private final transient Experiences experiences;
    private final transient NetworkQuestions questions;
    private final transient Municipalities municipalities;
    private String title = "";
    private int shown = SHOWN;

    QuestionView(
            ExampleForms forms, Experiences experiences, NetworkQuestions questions, Municipalities municipalities) {
        this.forms = forms;
        this.experiences = experiences;
        this.questions = questions;
        this.municipalities = municipalities;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = SHOWN;
        try {
            show(
                    forms.network(event.getRouteParameters()),
                    new QuestionId(ExperienceNavigation.id(event.getRouteParameters())));
        } catch (UnknownExperience unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(NetworkSummary network, QuestionId id) {
        QuestionDetails question = questions.question(network.id(), id);
        title = question.title();
        getContent().removeAll();
        getContent().add(ExperienceNavigation.breadcrumb(network), head(question), answers(network, question));
        if (question.mayWithdraw()) {
            Button withdraw = new Button(
                    text("withdraw"),
                    press -> Words.ask(
                            "experience.QuestionView.withdraw",
                            () -> attempt(network, id, () -> {
                                questions.withdraw(network.id(), id);
                                ExperienceNavigation.toExperiences(network.id());
                                Notifications.done(text("withdrawn"));
                            })));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getContent().add(withdraw);
        }
    }

    private Component head(QuestionDetails question) {
        Div head = new Div(
                new H1(title),
                Words.by(question.writer(), question.askedAt(), municipalities),
                Words.groups(question.groups()));
        head.addClassName("experience-head");
        if (!question.words().isEmpty()) {
            head.add(Words.markdown(question.words()));
        }
        return head;
    }

    private Component answers(NetworkSummary network, QuestionDetails question) {
        List<AnswerDetails> answers = questions.answers(network.id(), question.id(), shown + 1);
        Section section = new Section(new H2(text("answers")));
        section.addClassName("start-section");
        if (answers.stream().allMatch(AnswerDetails::added)) {
            section.add(new Paragraph(text(question.mine() ? "waiting" : "nothing")));
        }
        answers.stream().limit(shown).forEach(answer -> section.add(card(network, question, answer)));
        if (answers.size() > shown) {
            section.add(new Button(text("more"), press -> {
                shown += SHOWN;
                attempt(network, question.id(), () -> show(network, question.id()));
            }));
        }
        SayForm form = new SayForm(
                question.mine() ? "experience.QuestionView.add" : "experience.QuestionView.answer",
                LONGEST_ANSWER,
                new PlaceField(network, municipalities, experiences.usualMunicipality(network.id())),
                (place, words) -> {
                    questions.answer(network.id(), question.id(), place, words);
                    show(network, question.id());
                    Notifications.done(text("thanks"));
                });
        if (!question.mine()) {
            form.send().addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        section.add(form);
        return section;
    }

    private Component card(NetworkSummary network, QuestionDetails question, AnswerDetails answer) {
        Article card = new Article(Words.by(answer.writer(), answer.answeredAt(), municipalities));
        card.addClassName("card");
        if (answer.helped()) {
            Span helped = new Span(text("helped"));
            helped.addClassName("experience-helped");
            card.addComponentAsFirst(helped);
        }
        if (answer.added()) {
            Span added = new Span(text("added"));
            added.addClassName("quiet");
            card.addComponentAsFirst(added);
        }
        card.add(Words.markdown(answer.words()));
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (question.mine() && !answer.added()) {
            buttons.add(new Button(
                    text(answer.helped() ? "helped.not" : "helped.this"),
                    press -> attempt(network, question.id(), () -> {
                        questions.mark(network.id(), question.id(), answer.id(), !answer.helped());
                        show(network, question.id());
                    })));
        }
        if (answer.mayTakeBack()) {
            Button back = new Button(
                    text("takeBack"),
                    press -> Words.ask(
                            "experience.QuestionView.takeBack",
                            () -> attempt(network, question.id(), () -> {
                                questions.takeBack(network.id(), question.id(), answer.id());
                                show(network, question.id());
                            })));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(back);
        }
        if (buttons.getComponentCount() > 0) {
            card.add(buttons);
        }
        return card;
    }

    private void attempt(NetworkSummary network, QuestionId id, Runnable deed) {
        Words.attempt(network.id(), deed, () -> show(network, id));
    }

    private String text(String key) {
        return getTranslation("experience.QuestionView." + key);
    }
}
