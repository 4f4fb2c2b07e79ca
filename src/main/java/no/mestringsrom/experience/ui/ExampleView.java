package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
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
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.experience.ExampleDetails;
import no.mestringsrom.experience.ExampleId;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.RemarkDetails;
import no.mestringsrom.experience.UnknownExperience;
import no.mestringsrom.experience.WriteExample;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** A practice example, who has tried it too, and what is said of it. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@StyleSheet("context://experience.css")
@Route(ExperienceNavigation.EXAMPLE)
@RolesAllowed("NETWORK_MEMBER")
class ExampleView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_REMARK = 2_000;
    private static final int SHOWN = 20;

    private final transient ExampleForms forms;
    private final transient Experiences experiences;
    private final transient Municipalities municipalities;
    private String title = "";
    private int shown = SHOWN;

    ExampleView(ExampleForms forms, Experiences experiences, Municipalities municipalities) {
        this.forms = forms;
        this.experiences = experiences;
        this.municipalities = municipalities;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = SHOWN;
        try {
            show(
                    forms.network(event.getRouteParameters()),
                    new ExampleId(ExperienceNavigation.id(event.getRouteParameters())));
        } catch (UnknownExperience unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(NetworkSummary network, ExampleId id) {
        ExampleDetails example = experiences.example(network.id(), id);
        title = example.written().title();
        getContent().removeAll();
        getContent()
                .add(
                        ExperienceNavigation.breadcrumb(network),
                        head(example),
                        what(example),
                        press(network, example),
                        said(network, example));
    }

    private Component head(ExampleDetails example) {
        Div head = new Div(
                new H1(title),
                Words.by(example.writer(), example.writtenAt(), municipalities),
                Words.groups(example.written().groups()));
        head.addClassName("experience-head");
        if (example.changedAt() != null) {
            Div changed = new Div(text("changed", Words.date(example.changedAt())));
            changed.addClassName("quiet");
            head.addComponentAtIndex(2, changed);
        }
        return head;
    }

    private Component what(ExampleDetails example) {
        WriteExample written = example.written();
        Section what = new Section();
        what.addClassName("panel");
        add(what, "done", written.done());
        add(what, "gave", written.gave());
        add(what, "otherwise", written.otherwise());
        if (example.template() != null) {
            what.add(new Paragraph(
                    new Span(text("template") + " "),
                    CourseNavigation.templateLink(
                            example.template().id(), example.template().title())));
        }
        if (example.course() != null) {
            Anchor course = new Anchor(
                    "/kurs/" + example.course().id().value(), example.course().title());
            course.setRouterIgnore(true);
            what.add(new Paragraph(new Span(text("course") + " "), course));
        }
        return what;
    }

    private void add(Section to, String key, String words) {
        if (!words.isEmpty()) {
            to.add(new H2(getTranslation("experience.ExampleForm." + key)), Words.markdown(words));
        }
    }

    private Component press(NetworkSummary network, ExampleDetails example) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (example.mine()) {
            Button change =
                    new Button(text("change"), press -> ExperienceNavigation.toEdit(network.id(), example.id()));
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(change);
        } else if (!example.triedByMe()) {
            Button tried = new Button(text("tried"), press -> OneAtATime.open(tried(network, example.id())));
            tried.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(tried);
        }
        if (example.mayWithdraw()) {
            Button withdraw = new Button(
                    text("withdraw"),
                    press -> Words.ask(
                            "experience.ExampleView.withdraw",
                            () -> attempt(network, example.id(), () -> {
                                experiences.withdraw(network.id(), example.id());
                                ExperienceNavigation.toExperiences(network.id());
                                Notifications.done(text("withdrawn"));
                            })));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            buttons.add(withdraw);
        }
        return buttons;
    }

    private Dialog tried(NetworkSummary network, ExampleId id) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(text("tried"));
        dialog.setWidth("min(34rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        SayForm form =
                new SayForm("experience.ExampleView.triedHow", LONGEST_REMARK, place(network), (place, words) -> {
                    experiences.tried(network.id(), id, place, words);
                    dialog.close();
                    show(network, id);
                    Notifications.done(text("thanks"));
                });
        form.send().addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(form);
        dialog.getFooter().add(new Button(text("cancel"), press -> dialog.close()));
        return dialog;
    }

    private Component said(NetworkSummary network, ExampleDetails example) {
        NetworkId there = network.id();
        List<RemarkDetails> remarks = experiences.remarks(there, example.id(), shown + 1);
        Section said = new Section(new H2(text("said")));
        said.addClassName("start-section");
        if (example.tried() > 0) {
            said.add(new Paragraph(text("triedBy", example.tried())));
        }
        if (remarks.isEmpty()) {
            said.add(new Paragraph(text("said.nothing")));
        }
        if (remarks.size() > shown) {
            said.add(new Button(text("said.more"), press -> {
                shown += SHOWN;
                attempt(network, example.id(), () -> show(network, example.id()));
            }));
        }
        // An answer stands under what it answers.
        remarks.stream()
                .limit(shown)
                .toList()
                .reversed()
                .forEach(remark -> said.add(card(network, example.id(), remark)));
        said.add(new SayForm("experience.ExampleView.comment", LONGEST_REMARK, place(network), (place, words) -> {
            experiences.comment(there, example.id(), place, words);
            show(network, example.id());
            Notifications.done(text("thanks"));
        }));
        return said;
    }

    private Component card(NetworkSummary network, ExampleId example, RemarkDetails remark) {
        Article card = new Article(Words.by(remark.writer(), remark.writtenAt(), municipalities));
        card.addClassName("card");
        if (remark.tried()) {
            Span tried = new Span(text("hasTried"));
            tried.addClassName("experience-helped");
            card.addComponentAsFirst(tried);
        }
        if (!remark.words().isEmpty()) {
            card.add(Words.markdown(remark.words()));
        }
        if (remark.mayTakeBack()) {
            Button back = new Button(
                    text("takeBack"),
                    press -> Words.ask(
                            "experience.ExampleView.takeBack",
                            () -> attempt(network, example, () -> {
                                experiences.takeBack(network.id(), example, remark.id());
                                show(network, example);
                            })));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div buttons = new Div(back);
            buttons.addClassName("buttons");
            card.add(buttons);
        }
        return card;
    }

    private void attempt(NetworkSummary network, ExampleId id, Runnable deed) {
        Words.attempt(network.id(), deed, () -> show(network, id));
    }

    private PlaceField place(NetworkSummary network) {
        return new PlaceField(network, municipalities, experiences.usualMunicipality(network.id()));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("experience.ExampleView." + key, arguments);
    }
}
