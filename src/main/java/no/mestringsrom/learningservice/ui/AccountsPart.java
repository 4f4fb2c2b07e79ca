package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountRefused;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.RegisterAccount;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.texts.Language;

/** Everyone who can sign in, with their roles, and the form for a new one. */
class AccountsPart extends Composite<VerticalLayout> {

    private final transient AccountAdministration accounts;
    private final transient LearningServices services;

    private final TextField name = new TextField(getTranslation("learningservice.AccountsPart.name"));
    private final EmailField email = new EmailField(getTranslation("learningservice.AccountsPart.email"));
    private final Select<Language> language = new Select<>();
    private final Grid<AccountSummary> list = new Grid<>();

    AccountsPart(AccountAdministration accounts, LearningServices services) {
        this.accounts = accounts;
        this.services = services;
        getContent().setPadding(false);
        getContent().add(form(), list());
        load();
    }

    private Component form() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(254);
        language.setLabel(getTranslation("learningservice.AccountsPart.language"));
        language.setItems(Language.ofStaff());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.BOKMAL);
        Button create = new Button(getTranslation("learningservice.AccountsPart.create"), press -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div panel = new Div(
                new H3(getTranslation("learningservice.AccountsPart.new")),
                new FormLayout(name, email, language),
                new Div(create));
        panel.addClassName("panel");
        return panel;
    }

    private Component list() {
        list.addComponentColumn(this::person).setFlexGrow(1);
        list.addComponentColumn(this::rolesButton).setFlexGrow(0).setAutoWidth(true);
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setAllRowsVisible(true);
        list.getElement().setAttribute("aria-label", getTranslation("learningservice.AdministrationView.accounts"));
        return list;
    }

    private Component person(AccountSummary account) {
        Div lines = new Div();
        Span who = new Span(account.name());
        who.addClassName("row-title");
        String roles = account.roles().stream()
                .sorted()
                .map(role -> getTranslation("account.Role." + role.name()))
                .collect(Collectors.joining(", "));
        lines.add(new Div(who), new Div(account.email()));
        Div small = new Div(roles.isEmpty() ? getTranslation("learningservice.AccountsPart.noRole") : roles);
        small.addClassName("quiet");
        lines.add(small);
        return lines;
    }

    private Component rolesButton(AccountSummary account) {
        Button roles = new Button(
                getTranslation("learningservice.AccountsPart.roles"),
                press -> OneAtATime.open(new RolesDialog(accounts, services, account, this::load)));
        roles.setAriaLabel(getTranslation("learningservice.AccountsPart.rolesOf", account.name()));
        return roles;
    }

    private void create() {
        name.setInvalid(false);
        email.setInvalid(false);
        try {
            accounts.create(new RegisterAccount(name.getValue(), email.getValue(), language.getValue()));
        } catch (AccountRefused refused) {
            show(refused);
            return;
        }
        Notifications.done(getTranslation("learningservice.AccountsPart.created", name.getValue()));
        name.clear();
        email.clear();
        load();
    }

    private void show(AccountRefused refused) {
        String message = getTranslation(refused.key());
        switch (refused.reason()) {
            case NAME_MISSING, NAME_TOO_LONG -> {
                name.setErrorMessage(message);
                name.setInvalid(true);
                name.focus();
            }
            case EMAIL_INVALID, EMAIL_TAKEN -> {
                email.setErrorMessage(message);
                email.setInvalid(true);
                email.focus();
            }
            case SCOPE_MISSING, LAST_ADMINISTRATOR, STILL_NAMED -> Notifications.problem(message);
        }
    }

    private void load() {
        list.setItems(accounts.all());
    }
}
