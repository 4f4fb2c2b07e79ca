package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.ui.FileField;
import no.mestringsrom.network.Agreement;
import no.mestringsrom.network.AgreementRefused;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.Representative;
import no.mestringsrom.network.WriteAgreement;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Calendars;

/** What there is to say of an agreement. */
class AgreementFields extends Composite<Div> {

    private final transient NetworkDetails network;
    private final transient Municipalities municipalities;

    private final TextField title = new TextField(text("title"));
    private final TextArea parties = new TextArea(text("parties"));
    private final TextArea tasks = new TextArea(text("tasks"));
    private final DatePicker validFrom = date("validFrom");
    private final DatePicker validUntil = date("validUntil");
    private final DatePicker reviewBy = date("reviewBy");
    private final ComboBox<Representative> reviewer = new ComboBox<>(text("reviewer"));
    private final Paragraph signed = new Paragraph();
    private final FileField file;

    AgreementFields(
            NetworkDetails network, Municipalities municipalities, FileField.Intake intake, AttachedFiles files) {
        this.network = network;
        this.municipalities = municipalities;
        file = new FileField(FileType.PDF, intake, files);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(text("titleHelp"));
        parties.setRequiredIndicatorVisible(true);
        parties.setHelperText(text("partiesHelp"));
        parties.setMinRows(4);
        parties.setMaxRows(12);
        tasks.setHelperText(text("tasksHelp"));
        tasks.setMinRows(6);
        tasks.setMaxRows(16);
        validFrom.setRequiredIndicatorVisible(true);
        validUntil.setHelperText(text("validUntilHelp"));
        reviewBy.setHelperText(text("reviewByHelp"));
        reviewer.setHelperText(text("reviewerHelp"));
        reviewer.setItems(network.members());
        reviewer.setItemLabelGenerator(Representative::name);
        reviewer.setClearButtonVisible(true);
        signed.setVisible(false);
        getContent().addClassName("fields");
        getContent()
                .add(
                        title,
                        parties,
                        tasks,
                        pair(validFrom, validUntil),
                        pair(reviewBy, reviewer),
                        new H2(text("file")),
                        signed,
                        file);
    }

    private static Div pair(DatePicker first, Component second) {
        Div pair = new Div(first, second);
        pair.addClassName("field-pair");
        return pair;
    }

    /** A new one, between the network's municipalities and whomever else its members represent. */
    void begin() {
        parties.setValue(Stream.concat(
                        municipalities.withNumbers(network.network().municipalities()).stream()
                                .map(place -> getTranslation("network.RepresentsField.municipality", place.name())),
                        network.members().stream()
                                .map(Representative::represents)
                                .filter(whom -> !whom.isEmpty()))
                .distinct()
                .collect(Collectors.joining("\n")));
    }

    void show(Agreement agreement) {
        calm();
        title.setValue(agreement.title());
        parties.setValue(String.join("\n", agreement.parties()));
        tasks.setValue(agreement.tasks());
        validFrom.setValue(agreement.validFrom());
        validUntil.setValue(agreement.validUntil());
        reviewBy.setValue(agreement.reviewBy());
        reviewer.setValue(network.member(agreement.reviewer()).orElse(null));
        Agreement.SignedPaper paper = agreement.file();
        signed.setVisible(paper != null);
        signed.setText(paper == null ? "" : text("signed", paper.name()));
    }

    WriteAgreement written() {
        return new WriteAgreement(
                title.getValue(),
                parties.getValue().lines().toList(),
                tasks.getValue(),
                validFrom.getValue(),
                validUntil.getValue(),
                reviewBy.getValue(),
                Optional.ofNullable(reviewer.getValue())
                        .map(Representative::account)
                        .orElse(null),
                file.received().orElse(null));
    }

    /** Nothing is marked as wrong. */
    void calm() {
        List.<HasValidation>of(title, parties, tasks, validFrom, validUntil, reviewBy, reviewer)
                .forEach(field -> field.setInvalid(false));
    }

    /** At the field where it can be mended. */
    void show(AgreementRefused refused) {
        HasValidation field = switch (refused.reason()) {
            case TITLE -> title;
            case PARTIES -> parties;
            case TASKS -> tasks;
            case VALID_FROM -> validFrom;
            case VALID_UNTIL -> validUntil;
            case REVIEW_BY -> reviewBy;
            case REVIEWER -> reviewer;
            case CHANGED_BY_SOMEONE_ELSE -> throw refused;
        };
        field.setErrorMessage(getTranslation(refused.key()));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private DatePicker date(String key) {
        DatePicker date = new DatePicker(text(key));
        date.setLocale(UI.getCurrent().getLocale());
        date.setAutoOpen(false);
        date.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        return date;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("network.AgreementFields." + key, arguments);
    }
}
