package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.experience.ExampleDetails;
import no.mestringsrom.experience.ExperienceRefused;
import no.mestringsrom.experience.UnknownExperience;
import no.mestringsrom.experience.WriteExample;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.TemplateId;
import org.jspecify.annotations.Nullable;

/** What is written of an example. What is refused stays as it was typed. */
class ExampleForm extends Composite<Div> {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 5_000;

    private final TextField title = new TextField(text("title"));
    private final GroupsField groups = new GroupsField(text("groups"));
    private final TextArea done = area("done");
    private final TextArea gave = area("gave");
    private final TextArea otherwise = area("otherwise");
    private final ComboBox<CourseTemplateDetails> template = new ComboBox<>(text("template"));
    private final ComboBox<CourseFacts> course = new ComboBox<>(text("course"));
    private final PlaceField place;
    private final ProblemBox problem = new ProblemBox();
    private final transient Municipalities municipalities;
    private transient @Nullable TemplateId unseenTemplate;
    private transient @Nullable CourseId unseenCourse;

    /**
     * @param templates that the one who writes may use
     * @param courses that they may link to; the field is not there where there are none
     * @param save told what was written; what it refuses is shown here
     */
    ExampleForm(
            NetworkSummary network,
            Municipalities municipalities,
            String usualPlace,
            List<CourseTemplateDetails> templates,
            List<CourseFacts> courses,
            BiConsumer<WriteExample, ExampleForm> save) {
        this.municipalities = municipalities;
        place = new PlaceField(network, municipalities, usualPlace);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        title.setHelperText(text("title.help"));
        groups.setRequiredIndicatorVisible(true);
        done.setRequiredIndicatorVisible(true);
        done.setHelperText(text("done.help"));
        template.setItems(templates);
        template.setItemLabelGenerator(CourseTemplateDetails::title);
        template.setClearButtonVisible(true);
        course.setItems(courses);
        course.setItemLabelGenerator(CourseFacts::title);
        course.setClearButtonVisible(true);
        course.setVisible(!courses.isEmpty());
        Button press = new Button(text("save"), pressed -> save(save));
        press.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().addClassName("fields");
        getContent().add(reminder(), title, groups, done, gave, otherwise, place, template, course, problem, press);
    }

    private Component reminder() {
        Paragraph reminder = new Paragraph(getTranslation("experience.Words.recognised"));
        reminder.addClassName("experience-reminder");
        return reminder;
    }

    /** What it leads to stays what it leads to, also where the author could not choose it today. */
    void show(ExampleDetails example) {
        WriteExample written = example.written();
        title.setValue(written.title());
        groups.setValue(written.groups());
        done.setValue(written.done());
        gave.setValue(written.gave());
        otherwise.setValue(written.otherwise());
        place.choose(municipalities.byNumber(written.municipality()).orElse(null));
        choose(template, example.template());
        choose(course, example.course());
        unseenTemplate = example.template() == null ? written.template() : null;
        unseenCourse = example.course() == null ? written.course() : null;
    }

    private static <T> void choose(ComboBox<T> field, @Nullable T chosen) {
        if (chosen != null) {
            field.setItems(Stream.concat(field.getListDataView().getItems(), Stream.of(chosen))
                    .distinct()
                    .toList());
            field.setValue(chosen);
            field.setVisible(true);
        }
    }

    private void save(BiConsumer<WriteExample, ExampleForm> save) {
        problem.hide();
        List.<HasValidation>of(title, groups, done).forEach(field -> field.setInvalid(false));
        try {
            save.accept(
                    new WriteExample(
                            title.getValue(),
                            done.getValue(),
                            gave.getValue(),
                            otherwise.getValue(),
                            groups.getValue(),
                            place.number(),
                            Optional.ofNullable(template.getValue())
                                    .map(CourseTemplateDetails::id)
                                    .orElse(unseenTemplate),
                            Optional.ofNullable(course.getValue())
                                    .map(CourseFacts::id)
                                    .orElse(unseenCourse)),
                    this);
        } catch (ExperienceRefused refused) {
            String why = getTranslation(refused.key());
            switch (refused.reason()) {
                case TITLE_MISSING, TITLE_TOO_LONG -> show(title, why);
                case WORDS_MISSING -> show(done, why);
                case GROUP_MISSING -> show(groups, why);
                default -> problem.show(why);
            }
        } catch (UnknownExperience gone) {
            problem.show(getTranslation("experience.Words.gone.copy"));
        }
    }

    /** Somebody saved first: what was typed here stays, and the next press saves it. */
    void showConflict(Component saved) {
        problem.show(
                new Paragraph(getTranslation("experience.ExperienceRefused.CHANGED_BY_SOMEONE_ELSE")),
                new Paragraph(saved));
    }

    private static <F extends Component & HasValidation> void show(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.scrollIntoView();
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(text(key));
        area.setMaxLength(LONGEST_TEXT);
        area.setMinRows(4);
        area.setMaxRows(16);
        return area;
    }

    private String text(String key) {
        return getTranslation("experience.ExampleForm." + key);
    }
}
