package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateRefused;
import no.mestringsrom.template.TemplateRefused.Reason;
import no.mestringsrom.template.TemplateRules;
import no.mestringsrom.template.TemplateSession;
import no.mestringsrom.template.UnknownTemplate;

/** Where a service's coordinators work on one of its templates; what they save is a new edition. */
@StyleSheet("context://course.css")
@Route(CourseNavigation.TEMPLATES + "/:" + CourseNavigation.TEMPLATE_ID + "/rediger")
@RolesAllowed("COORDINATOR")
class TemplateEditView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String READABLE = "min(24rem, 100%)";

    private final transient CourseTemplates templates;
    private final transient TemplateDesk desk;
    private final TextField title = new TextField(getTranslation("course.TemplateEditView.title"));
    private final TextArea summary = new TextArea(getTranslation("course.TemplateEditView.summary"));
    private final TextArea copingModel = new TextArea(getTranslation("course.TemplateEditView.copingModel"));
    private final Select<TargetGroup> targetGroup = new Select<>();
    private final IntegerField leastShare = new IntegerField(getTranslation("course.TemplateEditView.leastShare"));
    private final WeekPatternField weeks = new WeekPatternField();
    private final CheckboxGroup<TemplatePart> fixed = new CheckboxGroup<>();
    private final TextField note = new TextField(getTranslation("course.TemplateEditView.note"));
    private final Div sessions = new Div();
    private final List<TemplateSessionEditor> editors = new ArrayList<>();
    private final CompetenceField gives = new CompetenceField();
    private final TemplateChecksEditor checklist = new TemplateChecksEditor();
    private final Problem problem = new Problem();
    private transient CourseTemplateDetails seen;

    @SuppressWarnings("NullAway.Init") // the template comes with the address
    TemplateEditView(CourseTemplates templates, TemplateDesk desk) {
        this.templates = templates;
        this.desk = desk;
        getContent().addClassName("view");
        targetGroup.setLabel(getTranslation("course.NewCourseView.targetGroup"));
        targetGroup.setItems(TargetGroup.values());
        targetGroup.setItemLabelGenerator(group -> getTranslation("template.TargetGroup." + group));
        fixed.setLabel(getTranslation("course.TemplateEditView.fixed"));
        fixed.setHelperText(getTranslation("course.TemplateEditView.fixedHelp"));
        fixed.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fixed.setItems(TemplatePart.values());
        fixed.setItemLabelGenerator(part -> getTranslation("template.TemplatePart." + part));
        leastShare.setSuffixComponent(new com.vaadin.flow.component.html.Span("%"));
        leastShare.setHelperText(getTranslation("course.TemplateEditView.leastShareHelp"));
        note.setHelperText(getTranslation("course.TemplateEditView.noteHelp"));
        sessions.addClassName("cards");
        targetGroup.setWidth(READABLE);
        leastShare.setWidth(READABLE);
        List.of(title, note).forEach(field -> field.addClassName("wide"));
        List.of(summary, copingModel).forEach(field -> field.addClassName("wide"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().scrollIntoView();
        TemplateId id = CourseNavigation.id(event.getRouteParameters(), CourseNavigation.TEMPLATE_ID)
                .map(TemplateId::new)
                .orElseThrow(NotFoundException::new);
        try {
            seen = templates.get(id);
        } catch (UnknownTemplate unknown) {
            throw new NotFoundException();
        }
        if (!templates.mayChange(seen)) {
            throw new NotFoundException();
        }
        build();
    }

    private void build() {
        TemplateContent content = seen.content();
        title.setValue(content.title());
        summary.setValue(content.summary());
        copingModel.setValue(content.copingModel());
        targetGroup.setValue(content.targetGroup());
        leastShare.setValue((int) Math.round(content.leastShare() * 100));
        weeks.show(content.weeks());
        fixed.setValue(content.fixed());
        gives.show(content.gives());
        checklist.show(content.checklist());
        editors.clear();
        content.sessions().forEach(this::add);
        arrange();
        Button add = new Button(getTranslation("course.AddSessionDialog.open"), press -> addAnother());
        Button save = new Button(getTranslation("course.TemplateEditView.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(CourseNavigation.templateLink(seen.id(), content.title())),
                        new H1(getTranslation("course.TemplateEditView.heading")),
                        title,
                        summary,
                        targetGroup,
                        copingModel,
                        leastShare,
                        weeks,
                        fixed,
                        gives,
                        new H2(getTranslation("course.CourseView.sessions")),
                        sessions,
                        add,
                        new H2(getTranslation("checklist.ChecklistPanel.title")),
                        new Paragraph(getTranslation("course.TemplateChecksEditor.what")),
                        checklist,
                        new H2(getTranslation("course.TemplateEditView.edition")),
                        note,
                        problem,
                        save);
    }

    private void add(TemplateSession session) {
        editors.add(new TemplateSessionEditor(
                session, Math.max(TemplateRules.LEAST_SHARE, seen.leastShare()), this::remove));
    }

    /** A week after the last, with its agenda. */
    private void addAnother() {
        TemplateSession last = editors.getLast().session();
        add(new TemplateSession("", last.daysAfterFirst() + 7, last.agenda()));
        arrange();
        editors.getLast().focus();
    }

    private void remove(TemplateSessionEditor editor) {
        if (editors.size() > 1) {
            editors.remove(editor);
            // The first of those that are left is what the others are counted from.
            int sooner = editors.getFirst().session().daysAfterFirst();
            editors.forEach(left -> left.advance(sooner));
            arrange();
        }
    }

    private void arrange() {
        sessions.removeAll();
        for (int i = 0; i < editors.size(); i++) {
            editors.get(i).place(i + 1, editors.size() > 1);
            sessions.add(editors.get(i));
        }
    }

    private void save() {
        problem.hide();
        try {
            desk.save(
                    seen.id(),
                    seen.edition(),
                    new TemplateContent(
                            title.getValue(),
                            summary.getValue(),
                            targetGroup.getValue(),
                            Objects.requireNonNullElse(leastShare.getValue(), 0) / 100.0,
                            copingModel.getValue(),
                            weeks.weeks(),
                            fixed.getValue(),
                            editors.stream().map(TemplateSessionEditor::session).toList(),
                            checklist.checks(),
                            gives.given()),
                    note.getValue());
            Notifications.done(getTranslation("course.TemplateEditView.saved"));
            CourseNavigation.toTemplate(seen.id());
        } catch (TemplateRefused refused) {
            problem.show(Words.refusal(this, refused));
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE) {
                // Both editions are kept: saving once more makes this one the latest.
                seen = templates.get(seen.id());
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.TemplateEditView.heading");
    }
}
