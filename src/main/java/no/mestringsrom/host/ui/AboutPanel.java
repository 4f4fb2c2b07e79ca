package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.HostRefused;
import no.mestringsrom.host.OwnHostProfile;
import no.mestringsrom.host.WriteHostProfile;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/** What a host writes about themselves. What may not be so is the service's to say. */
class AboutPanel extends Composite<Section> {

    private static final int USUAL_SESSIONS = 4;

    private final ComboBox<Municipality> municipality = new ComboBox<>(text("municipality"));
    private final TextField organisation = new TextField(text("organisation"));
    private final LanguagesField languages = new LanguagesField(text("languages"));
    private final IntegerField courses = new IntegerField(text("courses"));
    private final IntegerField sessions = new IntegerField(text("sessions"));
    private final CheckboxGroup<TargetGroup> knows = new CheckboxGroup<>(text("knows"));
    private final LivedWithField livedWith;
    private final transient HostProfiles profiles;
    private final Runnable again;

    /** @param written null as long as there is none */
    AboutPanel(
            @Nullable OwnHostProfile written,
            AccountSummary self,
            Municipalities municipalities,
            HostProfiles profiles,
            Runnable again) {
        this.profiles = profiles;
        this.again = again;
        livedWith = new LivedWithField(written == null ? Map.of() : written.livedWith());
        municipality.setItems(municipalities.all());
        municipality.setItemLabelGenerator(Municipality::name);
        municipality.setRequiredIndicatorVisible(true);
        organisation.setHelperText(text("organisationHelp"));
        languages.setRequiredIndicatorVisible(true);
        languages.setHelperText(text("languagesHelp"));
        courses.setStepButtonsVisible(true);
        courses.setMin(0);
        courses.setMax(10);
        courses.setHelperText(text("coursesHelp"));
        sessions.setStepButtonsVisible(true);
        sessions.setMin(1);
        sessions.setMax(31);
        knows.setItems(TargetGroup.values());
        knows.setItemLabelGenerator(group -> getTranslation("template.TargetGroup." + group));
        knows.setVisible(self.is(Role.PROFESSIONAL));
        livedWith.setVisible(self.is(Role.EXPERIENCED_USER));
        languages.setValue(Set.of(self.language().tag()));
        courses.setValue(1);
        sessions.setValue(USUAL_SESSIONS);
        if (written != null) {
            show(written, municipalities);
        }
        Button save = new Button(text("save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().addClassNames("panel", "host-fields");
        getContent()
                .add(
                        new H2(text("title")),
                        municipality,
                        organisation,
                        languages,
                        courses,
                        sessions,
                        knows,
                        livedWith,
                        save);
    }

    private void show(OwnHostProfile written, Municipalities municipalities) {
        municipalities.byNumber(written.municipality()).ifPresent(municipality::setValue);
        organisation.setValue(Objects.requireNonNullElse(written.organisation(), ""));
        languages.setValue(written.languages());
        courses.setValue(written.coursesAtATime());
        sessions.setValue(written.sessionsPerMonth());
        knows.setValue(written.knows());
    }

    private void save() {
        List.<HasValidation>of(municipality, organisation, languages, courses, sessions)
                .forEach(field -> field.setInvalid(false));
        try {
            profiles.write(new WriteHostProfile(
                    municipality.getOptionalValue().map(Municipality::number).orElse(""),
                    organisation.getValue(),
                    languages.getValue(),
                    Objects.requireNonNullElse(courses.getValue(), -1),
                    Objects.requireNonNullElse(sessions.getValue(), 0),
                    knows.getValue(),
                    livedWith.chosen()));
        } catch (HostRefused refused) {
            show(refused);
            return;
        }
        Notifications.done(text("saved"));
        again.run();
    }

    private void show(HostRefused refused) {
        switch (refused.reason()) {
            case MUNICIPALITY -> show(municipality, refused);
            case LANGUAGES -> show(languages, refused);
            case ORGANISATION_TOO_LONG -> show(organisation, refused);
            case LOAD -> {
                Integer many = courses.getValue();
                show(many == null || many < 0 || many > 10 ? courses : sessions, refused);
            }
            default -> throw refused;
        }
    }

    private void show(HasValidation field, HostRefused refused) {
        field.setErrorMessage(getTranslation(refused.key()));
        field.setInvalid(true);
    }

    private String text(String key) {
        return getTranslation("host.AboutPanel." + key);
    }
}
