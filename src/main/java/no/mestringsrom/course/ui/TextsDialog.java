package no.mestringsrom.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.course.CourseTexts;
import no.mestringsrom.course.CourseWriting;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.WriteCourse;
import no.mestringsrom.course.WriteCourse.Words;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** A course's words in further languages, one language at a time, each beside the original. */
class TextsDialog extends Dialog {

    private final Select<Language> original = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextField title = new TextField(getTranslation("course.CourseFields.title"));
    private final TextArea description = new TextArea(getTranslation("course.CourseFields.description"));
    private final Map<SessionId, TextField> sessions = new LinkedHashMap<>();
    private final Problem problem = new Problem();
    private final transient Map<Language, Words> written = new EnumMap<>(Language.class);
    private final transient CoursePlanning planning;
    private final transient CourseWriting writing;
    private final Runnable again;
    private transient CourseDetails seen;

    TextsDialog(CourseDetails course, CoursePlanning planning, CourseWriting writing, Runnable again) {
        this.seen = course;
        this.planning = planning;
        this.writing = writing;
        this.again = again;
        CourseTexts texts = course.facts().texts();
        setHeaderTitle(getTranslation("course.TextsDialog.open"));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        original.setLabel(getTranslation("course.TextsDialog.original"));
        original.setItems(Language.values());
        original.setItemLabelGenerator(Language::ownName);
        original.setValue(texts.original());
        language.setLabel(getTranslation("course.TextsDialog.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change -> turnTo(change.getOldValue(), change.getValue()));
        title.setHelperText(texts.title());
        title.setRequiredIndicatorVisible(true);
        description.setHelperText(texts.description());
        Div fields = new Div(original, language, title, description);
        fields.addClassName("fields");
        for (SessionDetails session : course.sessions()) {
            SessionPlan plan = session.plan();
            TextField field = new TextField(getTranslation("course.TextsDialog.session", plan.number()));
            field.setHelperText(plan.title());
            sessions.put(plan.id(), field);
            fields.add(field);
        }
        for (Language further : texts.titles().keySet()) {
            written.put(further, words(course, further));
        }
        language.setValue(first(texts));
        Button save = new Button(getTranslation("course.Dialog.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("course.TextsDialog.what")), fields, problem);
        getFooter().add(new Button(getTranslation("course.Dialog.cancel"), press -> close()), save);
    }

    /** What is written already, else Sámi, which is asked for most. */
    private static Language first(CourseTexts texts) {
        return texts.titles().keySet().stream()
                .min(Comparator.naturalOrder())
                .orElse(texts.original() == Language.NORTHERN_SAMI ? Language.BOKMAL : Language.NORTHERN_SAMI);
    }

    private static Words words(CourseDetails course, Language language) {
        CourseTexts texts = course.facts().texts();
        return new Words(
                texts.titles().getOrDefault(language, ""),
                texts.descriptions().getOrDefault(language, ""),
                course.sessions().stream()
                        .map(SessionDetails::plan)
                        .collect(Collectors.toMap(
                                SessionPlan::id, plan -> plan.titles().getOrDefault(language, ""))));
    }

    /** What was typed in one language is kept while another is looked at. */
    private void turnTo(@Nullable Language before, Language after) {
        if (before != null) {
            keep(before);
        }
        Words words = written.getOrDefault(after, Words.NONE);
        title.setValue(words.title());
        description.setValue(words.description());
        sessions.forEach((id, field) -> field.setValue(words.sessions().getOrDefault(id, "")));
        problem.hide();
    }

    private void keep(Language current) {
        written.put(
                current,
                new Words(
                        title.getValue(),
                        description.getValue(),
                        sessions.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().getValue()))));
    }

    private void save() {
        problem.hide();
        keep(language.getValue());
        try {
            writing.write(new WriteCourse(seen.facts().id(), seen.version(), original.getValue(), written));
            close();
            Notifications.done(getTranslation("course.Dialog.saved"));
            again.run();
        } catch (CourseRefused refused) {
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE) {
                // What was typed stays; it is said first, and the next press saves over it.
                seen = planning.course(seen.facts().id());
            }
            problem.show(refused);
        }
    }
}
