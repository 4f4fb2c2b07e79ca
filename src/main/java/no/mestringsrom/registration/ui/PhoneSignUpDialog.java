package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpCommand.OnBehalf;
import no.mestringsrom.registration.SignUpRefused;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.texts.Language;

/** Signs somebody up who is on the phone: what to ask, what to read out, and afterwards how it went and the letter. */
class PhoneSignUpDialog extends Dialog {

    private final transient CourseFacts course;
    private final transient OnThePhone onThePhone;
    private final Runnable again;
    private final UUID submission = UUID.randomUUID();

    private final TextField name = text("name");
    private final TextField email = text("email");
    private final TextField mobile = text("mobile");
    private final TextField phone = text("phone");
    private final Select<Municipality> municipality = new Select<>();
    private final RadioButtonGroup<ParticipantKind> kind = new RadioButtonGroup<>();
    private final Checkbox interpreter = new Checkbox(getTranslation("registration.PhoneSignUpDialog.interpreter"));
    private final TextField interpreted = text("interpreted");
    private final Checkbox hearing = new Checkbox(getTranslation("registration.PhoneSignUpDialog.hearing"));
    private final TextArea other = new TextArea(getTranslation("registration.PhoneSignUpDialog.other"));
    private final Select<Language> language = new Select<>();
    private final Checkbox consent = new Checkbox(getTranslation("registration.PhoneSignUpDialog.consent"));
    private final ProblemBox problem = new ProblemBox();

    PhoneSignUpDialog(CourseFacts course, Municipalities municipalities, OnThePhone onThePhone, Runnable again) {
        this.course = course;
        this.onThePhone = onThePhone;
        this.again = again;
        setHeaderTitle(getTranslation("registration.PhoneSignUpDialog.title"));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        mobile.setVisible(onThePhone.form().takesMobiles());
        phone.setHelperText(getTranslation("registration.PhoneSignUpDialog.phone.help"));
        municipality.setLabel(getTranslation("registration.PhoneSignUpDialog.municipality"));
        municipality.setItems(municipalities.withNumbers(course.municipalities()));
        municipality.setItemLabelGenerator(Municipality::name);
        kind.setLabel(getTranslation("registration.PhoneSignUpDialog.kind"));
        kind.setItems(ParticipantKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("registration.Participants.kind." + one));
        language.setLabel(getTranslation("registration.PhoneSignUpDialog.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.BOKMAL);
        Div content = new Div(
                new Paragraph(getTranslation("registration.PhoneSignUpDialog.text")),
                name,
                email,
                mobile,
                phone,
                municipality,
                kind,
                interpreter,
                interpreted,
                hearing,
                other,
                language,
                new Paragraph(getTranslation("registration.PhoneSignUpDialog.read")),
                consent,
                problem);
        content.addClassName("fields");
        add(content);
        Button signUp = new Button(getTranslation("registration.PhoneSignUpDialog.signUp"), press -> signUp());
        signUp.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("registration.PhoneSignUpDialog.cancel"), press -> close()), signUp);
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation("registration.PhoneSignUpDialog." + key));
        field.addClassName("wide");
        return field;
    }

    private void signUp() {
        try {
            done(onThePhone.signUp().signUp(command()));
        } catch (SignUpRefused refused) {
            problem.show(refused.reasons().stream()
                    .map(reason -> getTranslation("registration.SignUpRefused." + reason))
                    .collect(Collectors.joining(". ")));
        }
    }

    private SignUpCommand command() {
        Municipality place = municipality.getValue();
        return new SignUpCommand(
                course.id(),
                submission,
                name.getValue(),
                email.getValue(),
                mobile.getValue(),
                new NeedsForm(interpreter.getValue(), interpreted.getValue(), hearing.getValue(), other.getValue()),
                place == null ? "" : place.number(),
                kind.getValue(),
                consent.getValue(),
                language.getValue(),
                new OnBehalf(false, "", phone.getValue()));
    }

    private void done(Participant participant) {
        removeAll();
        getFooter().removeAll();
        Div content = new Div(new Paragraph(getTranslation(
                participant.status().takesSeat()
                        ? "registration.PhoneSignUpDialog.seat"
                        : "registration.PhoneSignUpDialog.waits",
                participant.name())));
        if (email.isEmpty() && mobile.isEmpty()) {
            content.add(
                    new Paragraph(getTranslation("registration.PhoneSignUpDialog.letter")),
                    new LetterLink(participant.id(), participant.name(), onThePhone.letters()));
        }
        add(content);
        Button close = new Button(getTranslation("registration.PhoneSignUpDialog.close"), press -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        again.run();
    }
}
