package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountRefused;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Role;
import no.mestringsrom.account.RoleGrant;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** What one account may do: what it has been given, and what to give or take away. */
class RolesDialog extends Dialog {

    private final transient AccountAdministration accounts;
    private final transient AccountSummary account;
    private final transient List<LearningServiceSummary> services;
    private final transient Runnable changed;

    private final Div given = new Div();
    private final Select<Role> role = new Select<>();
    private final ComboBox<LearningServiceSummary> service =
            new ComboBox<>(getTranslation("learningservice.RolesDialog.service"));

    RolesDialog(AccountAdministration accounts, LearningServices services, AccountSummary account, Runnable changed) {
        this.accounts = accounts;
        this.account = account;
        this.services = services.all();
        this.changed = changed;
        setHeaderTitle(getTranslation("learningservice.AccountsPart.rolesOf", account.name()));
        setWidth("min(34rem, 96vw)");
        given.addClassName("rows");
        add(given, form());
        Button remove = new Button(
                getTranslation("learningservice.RolesDialog.remove"), press -> OneAtATime.open(askToRemove()));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(remove, new Button(getTranslation("learningservice.RolesDialog.close"), press -> close()));
        load();
    }

    /** Membership of a network is given in the network. */
    private Component form() {
        role.setLabel(getTranslation("learningservice.RolesDialog.role"));
        role.setItems(Role.COORDINATOR, Role.PROFESSIONAL, Role.EXPERIENCED_USER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(this::label);
        role.setValue(Role.COORDINATOR);
        role.addValueChangeListener(change -> service.setVisible(change.getValue() == Role.COORDINATOR));
        service.setItems(services);
        service.setItemLabelGenerator(LearningServiceSummary::name);
        Button give = new Button(getTranslation("learningservice.RolesDialog.give"), press -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(new FormLayout(role, service), give);
    }

    private ConfirmDialog askToRemove() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("learningservice.RolesDialog.remove.question", account.name()));
        dialog.setText(getTranslation("learningservice.RolesDialog.remove.gone"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("learningservice.RolesDialog.remove.keep"));
        dialog.setConfirmText(getTranslation("learningservice.RolesDialog.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> remove());
        return dialog;
    }

    private void remove() {
        try {
            accounts.remove(account.id());
        } catch (AccountRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
            return;
        }
        close();
        changed.run();
        Notifications.done(getTranslation("learningservice.RolesDialog.removed", account.name()));
    }

    private void give() {
        service.setInvalid(false);
        UUID scope = role.getValue() == Role.COORDINATOR
                ? Optional.ofNullable(service.getValue())
                        .map(chosen -> chosen.id().value())
                        .orElse(null)
                : null;
        try {
            accounts.grant(account.id(), role.getValue(), scope);
        } catch (AccountRefused refused) {
            service.setErrorMessage(getTranslation(refused.key()));
            service.setInvalid(true);
            return;
        }
        load();
    }

    private void take(RoleGrant grant) {
        try {
            accounts.revoke(account.id(), grant.role(), grant.scope());
        } catch (AccountRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
        }
        load();
    }

    private void load() {
        given.removeAll();
        List<RoleGrant> grants = accounts.grants(account.id());
        grants.forEach(grant -> given.add(row(grant)));
        if (grants.isEmpty()) {
            given.add(new Paragraph(getTranslation("learningservice.AccountsPart.noRole")));
        }
        changed.run();
    }

    private Component row(RoleGrant grant) {
        String what = services.stream()
                .filter(candidate -> candidate.id().value().equals(grant.scope()))
                .map(found -> label(grant.role()) + ", " + found.name())
                .findFirst()
                .orElse(label(grant.role()));
        Button take = new Button(getTranslation("learningservice.RolesDialog.take"), press -> take(grant));
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        take.setAriaLabel(getTranslation("learningservice.RolesDialog.takeWhat", what));
        Div row = new Div(new Span(what), take);
        row.addClassName("row");
        return row;
    }

    private String label(Role one) {
        return getTranslation("account.Role." + one.name());
    }
}
