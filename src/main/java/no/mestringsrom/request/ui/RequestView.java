package no.mestringsrom.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.course.ui.HeldIn;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.request.RequestDesk;
import no.mestringsrom.request.RequestDetails;
import no.mestringsrom.request.RequestId;
import no.mestringsrom.request.RequestRefused;
import no.mestringsrom.request.RequestStatus;
import no.mestringsrom.request.UnknownRequest;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** An order: what is asked for, the answer, and the course that comes of it. */
@StyleSheet("context://course.css")
@Route(RequestNavigation.REQUEST)
@RolesAllowed("COORDINATOR")
class RequestView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 2000;

    private final transient RequestDesk desk;
    private final transient MyCourses courses;
    private final transient Municipalities municipalities;
    private final ProblemBox problem = new ProblemBox();

    RequestView(RequestDesk desk, MyCourses courses, Municipalities municipalities) {
        this.desk = desk;
        this.courses = courses;
        this.municipalities = municipalities;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RequestNavigation.id(event.getRouteParameters()).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("request.RequestView.title");
    }

    private void show(RequestId id) {
        RequestDetails request;
        try {
            request = desk.request(id);
        } catch (UnknownRequest unknown) {
            throw new NotFoundException();
        }
        problem.hide();
        getContent().removeAll();
        getContent().add(facts(request), answer(request));
        if (request.status() == RequestStatus.ACCEPTED) {
            getContent().add(course(request));
        }
        getContent().add(problem);
    }

    private Component facts(RequestDetails request) {
        Language language = Language.of(getLocale()).orElse(Language.BOKMAL);
        String place = municipalities
                .byNumber(request.municipality())
                .map(Municipality::name)
                .orElse(request.municipality());
        Div facts = new Div(
                new H1(getTranslation("request.RequestView.heading", request.unit())),
                new Paragraph(getTranslation(
                        "request.RequestView.wants",
                        getTranslation("template.TargetGroup." + request.targetGroup()),
                        request.participants(),
                        place)),
                new Paragraph(getTranslation(
                        "request.RequestView.language",
                        getTranslation("request.CourseLanguage." + request.courseLanguage()))));
        facts.addClassName("course-head");
        if (request.neededBy() != null) {
            facts.add(new Paragraph(
                    getTranslation("request.RequestView.neededBy", Formats.date(language, request.neededBy()))));
        }
        if (!request.words().isEmpty()) {
            Paragraph words = new Paragraph(Formats.quoted(language, request.words()));
            words.addClassName("quote");
            facts.add(words);
        }
        facts.add(new Paragraph(
                new com.vaadin.flow.component.Text(request.contact() + ", "),
                new Anchor("mailto:" + request.email(), request.email())));
        if (request.awaitsCourse()) {
            Button make = new Button(
                    getTranslation("request.RequestView.make"),
                    press -> CourseNavigation.toNewCourse(request.id().value()));
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            facts.add(make);
        }
        return facts;
    }

    private Component answer(RequestDetails request) {
        Section section = new Section(new H2(getTranslation("request.RequestView.answer")));
        section.addClassName("card");
        RadioButtonGroup<Boolean> accepted = new RadioButtonGroup<>();
        accepted.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        accepted.setLabel(getTranslation("request.RequestView.accepted"));
        accepted.setItems(true, false);
        accepted.setItemLabelGenerator(
                yes -> getTranslation(yes ? "request.RequestView.yes" : "request.RequestView.no"));
        accepted.setValue(request.status() != RequestStatus.DECLINED);
        TextArea words = new TextArea(getTranslation("request.RequestView.words"));
        words.setHelperText(getTranslation("request.RequestView.words.help", request.contact()));
        words.setMaxLength(LONGEST);
        words.addClassName("wide");
        words.setValue(Objects.requireNonNullElse(request.answer(), ""));
        Button send = new Button(
                getTranslation(request.answer() == null ? "request.RequestView.send" : "request.RequestView.sendAgain"),
                press -> attempt(
                        request.id(),
                        () -> desk.answer(request.id(), request.version(), accepted.getValue(), words.getValue()),
                        "request.RequestView.sent"));
        section.add(accepted, words, send);
        return section;
    }

    private Component course(RequestDetails request) {
        Section section = new Section(new H2(getTranslation("request.RequestView.course")));
        section.addClassName("card");
        if (request.course() != null && request.courseTitle() != null) {
            section.add(new Paragraph(CourseNavigation.courseLink(request.course(), request.courseTitle())));
            section.add(new HeldIn(Objects.requireNonNull(request.heldIn())));
        }
        List<CourseFacts> fitting = courses.all().stream()
                .map(MyCourse::facts)
                .filter(facts -> facts.service().equals(request.service())
                        && facts.status().isAhead())
                .toList();
        Select<CourseFacts> which = new Select<>();
        which.setLabel(getTranslation("request.RequestView.which"));
        which.setItems(fitting);
        which.setItemLabelGenerator(facts -> getTranslation(
                "request.RequestView.which.one",
                facts.title(),
                Formats.date(Language.of(getLocale()).orElse(Language.BOKMAL), facts.firstDay())));
        which.addClassName("wide");
        Button link = new Button(getTranslation("request.RequestView.link"), press -> {
            if (which.getValue() == null) {
                which.setErrorMessage(getTranslation("request.RequestView.which.missing"));
                which.setInvalid(true);
            } else {
                attempt(
                        request.id(),
                        () -> desk.link(request.id(), which.getValue().id()),
                        "request.RequestView.linked");
            }
        });
        section.add(new Paragraph(getTranslation("request.RequestView.course.what")), which, link);
        return section;
    }

    /** What was typed stays in its field when it is refused. */
    private void attempt(RequestId id, Runnable deed, String done) {
        try {
            deed.run();
            show(id);
            Notifications.done(getTranslation(done));
        } catch (RequestRefused refused) {
            problem.show(refused.reasons().stream()
                    .map(reason -> new Paragraph(getTranslation("request.RequestRefused." + reason)))
                    .toArray(Component[]::new));
        }
    }
}
