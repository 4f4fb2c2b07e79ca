package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.TemplateUse;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.SharingNetworks;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.UnknownTemplate;
import no.mestringsrom.template.WeekPattern;
import org.springframework.beans.factory.ObjectProvider;

/** A template: what it holds, what of it is fixed, and what its owner hears from those who use it. */
@StyleSheet("context://course.css")
@Route(CourseNavigation.TEMPLATES + "/:" + CourseNavigation.TEMPLATE_ID)
// What sections from features further on are made of: the build finds only what a view itself refers to.
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
@RolesAllowed({"COORDINATOR", "PROFESSIONAL", "EXPERIENCED_USER", "NETWORK_MEMBER"})
class TemplateView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseTemplates templates;
    private final transient TemplateDesk desk;
    private final transient TemplateUse use;
    private final transient TemplateOwners owners;
    private final transient CurrentAccount current;
    private final transient ObjectProvider<SharingNetworks> networks;
    private final transient ObjectProvider<TemplateSection> sections;
    private String title = "";

    TemplateView(
            CourseTemplates templates,
            TemplateDesk desk,
            TemplateUse use,
            TemplateOwners owners,
            CurrentAccount current,
            ObjectProvider<SharingNetworks> networks,
            ObjectProvider<TemplateSection> sections) {
        this.templates = templates;
        this.desk = desk;
        this.use = use;
        this.owners = owners;
        this.current = current;
        this.networks = networks;
        this.sections = sections;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().scrollIntoView();
        show(CourseNavigation.id(event.getRouteParameters(), CourseNavigation.TEMPLATE_ID)
                .map(TemplateId::new)
                .orElseThrow(NotFoundException::new));
    }

    private void show(TemplateId id) {
        CourseTemplateDetails template;
        try {
            template = templates.get(id);
        } catch (UnknownTemplate unknown) {
            throw new NotFoundException();
        }
        boolean own = templates.mayChange(template);
        title = template.title();
        getContent().removeAll();
        getContent().add(head(template), actions(template, own), whatIsFixed(template));
        TemplatePreview preview = new TemplatePreview();
        preview.show(template.content());
        getContent().add(preview);
        if (!template.content().checklist().isEmpty()) {
            UnorderedList checks = new UnorderedList();
            template.content().checklist().forEach(check -> checks.add(new ListItem(check.words())));
            getContent().add(new Details(getTranslation("course.TemplateView.checklist"), checks));
        }
        if (own) {
            getContent().add(new SharingPanel(template, desk, networks, () -> show(id)));
        }
        if (use.mayRead(template)) {
            getContent()
                    .add(new TemplateLessonsPanel(use.lessons(id)), new TemplateDeparturesPanel(use.departures(id)));
        }
        sections.stream()
                .sorted(Comparator.comparingInt(TemplateSection::order))
                .flatMap(section -> section.forTemplate(template).stream())
                .forEach(getContent()::add);
        getContent().add(editions(template));
    }

    private Component head(CourseTemplateDetails template) {
        Div head = new Div(new H1(template.title()), new Paragraph(owners.line(template)));
        head.addClassName("course-head");
        if (template.retired()) {
            head.add(new Paragraph(getTranslation("course.TemplateView.retired")));
        }
        return head;
    }

    private Component actions(CourseTemplateDetails template, boolean own) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Set<UUID> services = current.require().services();
        if (services.isEmpty()) {
            if (current.require().is(Role.NETWORK_MEMBER)) {
                buttons.add(new OrderLink());
            }
            if (!template.retired() && isHost()) {
                Button propose = new Button(
                        getTranslation("course.TemplateView.propose"),
                        press -> CourseNavigation.toProposal(template.id()));
                propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
                buttons.add(propose);
            }
            return buttons;
        }
        if (!template.retired()) {
            Button plan = new Button(
                    getTranslation("course.TemplateView.plan"), press -> CourseNavigation.toNewCourse(template.id()));
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
            buttons.add(plan);
        }
        if (own) {
            buttons.add(new Button(
                    getTranslation("course.TemplateView.edit"),
                    press -> CourseNavigation.toTemplateEditor(template.id())));
        }
        services.stream()
                .sorted()
                .map(service -> copying(template, service, services.size() > 1))
                .forEach(buttons::add);
        if (own) {
            Button retire = new Button(
                    getTranslation(template.retired() ? "course.TemplateView.useAgain" : "course.TemplateView.retire"),
                    press -> {
                        desk.retire(template.id(), !template.retired());
                        show(template.id());
                    });
            retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(retire);
        }
        return buttons;
    }

    private boolean isHost() {
        return current.require().is(Role.PROFESSIONAL) || current.require().is(Role.EXPERIENCED_USER);
    }

    /** Who coordinates several services says whose the copy becomes. */
    private Button copying(CourseTemplateDetails template, UUID service, boolean named) {
        Button copy = new Button(
                named
                        ? getTranslation("course.TemplateView.copyFor", owners.name(service))
                        : getTranslation("course.TemplateView.copy"),
                press -> copy(template.id(), service));
        copy.setDisableOnClick(true);
        return copy;
    }

    private void copy(TemplateId id, UUID service) {
        try {
            TemplateId made = desk.copy(id, service);
            Notifications.done(getTranslation("course.TemplateView.copied"));
            CourseNavigation.toTemplateEditor(made);
        } catch (UnknownTemplate gone) {
            Notifications.problem(getTranslation("course.CourseRefused.TEMPLATE_GONE"));
            CourseNavigation.toTemplates();
        }
    }

    private Component whatIsFixed(CourseTemplateDetails template) {
        Section section = new Section(new H2(getTranslation("course.TemplateView.fixed")));
        section.addClassName("card");
        if (!template.content().copingModel().isEmpty()) {
            section.add(new Paragraph(getTranslation(
                    "course.TemplateView.copingModel", template.content().copingModel())));
        }
        WeekPattern weeks = template.content().weeks();
        if (weeks != null) {
            section.add(new Paragraph(Words.weeks(this, weeks)));
        }
        Set<TemplatePart> fixed = template.content().fixed();
        if (fixed.isEmpty()) {
            section.add(new Paragraph(getTranslation("course.TemplateView.nothingFixed")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        Arrays.stream(TemplatePart.values())
                .filter(fixed::contains)
                .forEach(part -> list.add(new ListItem(getTranslation("template.TemplatePart." + part))));
        section.add(new Paragraph(getTranslation("course.TemplateView.fixedText")), list);
        return section;
    }

    private Component editions(CourseTemplateDetails template) {
        UnorderedList list = new UnorderedList();
        templates
                .editions(template.id())
                .forEach(edition -> list.add(new ListItem(getTranslation(
                                "course.TemplateView.editionLine", edition.number(), Words.day(edition.savedAt()))
                        + (edition.note().isEmpty() ? "" : ": " + edition.note()))));
        return new Details(getTranslation("course.TemplateView.editions"), list);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
