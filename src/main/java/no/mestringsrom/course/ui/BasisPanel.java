package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import no.mestringsrom.course.CourseDeparture;
import no.mestringsrom.course.CourseDepartures;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.Basis;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateRules;

/** Which template a course was made from, as it was then, and where and why the course does otherwise. */
class BasisPanel extends Composite<Section> {

    BasisPanel(CourseDetails course, TemplateContent content, CourseDepartures departures, Runnable again) {
        Basis basis = course.basis();
        getContent().addClassName("card");
        TemplatePreview preview = new TemplatePreview();
        preview.show(content);
        Details asItWas = new Details(getTranslation("course.BasisPanel.asItWas"), preview);
        asItWas.addClassName("wide");
        getContent()
                .add(
                        new H2(getTranslation("course.BasisPanel.title")),
                        new Paragraph(getTranslation("course.BasisPanel.from", content.title(), basis.edition())));
        if (basis.copingModel() != null && !basis.copingModel().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("course.BasisPanel.copingNow", basis.copingModel())));
        }
        if (!basis.departures().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (CourseDeparture departure : basis.departures()) {
                list.add(new ListItem(getTranslation(
                        "course.BasisPanel.departure",
                        getTranslation("template.TemplatePart." + departure.part()),
                        departure.reason())));
            }
            getContent().add(new Paragraph(getTranslation("course.BasisPanel.departures")), list);
        }
        getContent().add(asItWas);
        if (course.facts().status().isAhead() && !course.sessionsAreOver()) {
            getContent().add(aim(course, departures, again), coping(course, content, departures, again));
        }
    }

    private Details aim(CourseDetails course, CourseDepartures departures, Runnable again) {
        Select<TargetGroup> group = new Select<>();
        group.setLabel(getTranslation("course.NewCourseView.targetGroup"));
        group.setItems(TargetGroup.values());
        group.setItemLabelGenerator(one -> getTranslation("template.TargetGroup." + one));
        group.setValue(course.targetGroup());
        group.setWidth("min(24rem, 100%)");
        Button save = new Button(
                getTranslation("course.BasisPanel.aimSave"),
                press -> DepartureDialog.attempt(
                        reason -> departures.aimAt(course.facts().id(), group.getValue(), reason), () -> {
                            Notifications.done(getTranslation("course.Dialog.saved"));
                            again.run();
                        }));
        Div fields = new Div(group, save);
        fields.addClassName("fields");
        Details aim = new Details(getTranslation("course.BasisPanel.aim"), fields);
        aim.addClassName("wide");
        return aim;
    }

    private Details coping(CourseDetails course, TemplateContent content, CourseDepartures departures, Runnable again) {
        String now = Objects.requireNonNullElse(course.basis().copingModel(), content.copingModel());
        TextArea words = new TextArea(getTranslation("course.TemplateEditView.copingModel"));
        words.setHelperText(getTranslation("course.BasisPanel.copingHelp"));
        words.setValue(now);
        words.setMaxLength(TemplateRules.LONGEST_COPING_MODEL);
        words.addClassName("wide");
        Button save = new Button(
                getTranslation("course.BasisPanel.copingSave"),
                press -> DepartureDialog.attempt(
                        reason -> departures.cope(course.facts().id(), now, words.getValue(), reason), () -> {
                            Notifications.done(getTranslation("course.Dialog.saved"));
                            again.run();
                        }));
        Div fields = new Div(words, save);
        fields.addClassName("fields");
        Details coping = new Details(getTranslation("course.BasisPanel.coping"), fields);
        coping.addClassName("wide");
        return coping;
    }

    static boolean concerns(CourseDetails course) {
        return course.basis().template() != null && course.mayEdit();
    }
}
