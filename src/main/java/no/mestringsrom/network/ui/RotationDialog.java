package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;

/** Who takes turns as secretary, and in which order. */
class RotationDialog extends NetworkDialog {

    private final transient NetworkDesk desk;
    private final OrderedList rows = new OrderedList();
    private final ComboBox<Representative> add = new ComboBox<>(getTranslation("network.RotationDialog.add"));
    private final transient List<AccountId> order = new ArrayList<>();

    RotationDialog(NetworkDetails seen, Networks networks, NetworkDesk desk, Runnable again) {
        super(seen, networks, again, "network.MembersPanel.rotation");
        this.desk = desk;
        rows.addClassName("rotation");
        add.setItemLabelGenerator(Representative::name);
        add.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                order.add(change.getValue().account());
                show();
            }
        });
        put(new Paragraph(getTranslation("network.RotationDialog.text")), rows, add);
        fill(seen);
    }

    @Override
    void fill(NetworkDetails network) {
        order.clear();
        order.addAll(network.secretaries());
        show();
    }

    @Override
    void change(NetworkDetails network) {
        desk.takeTurns(network.network().id(), network.version(), order);
    }

    @Override
    HasValidation field(Reason reason) {
        return add;
    }

    private void show() {
        rows.removeAll();
        for (int i = 0; i < order.size(); i++) {
            rows.add(row(i));
        }
        add.clear();
        add.setInvalid(false);
        add.setItems(now().members().stream()
                .filter(member -> !order.contains(member.account()))
                .toList());
    }

    private ListItem row(int place) {
        AccountId account = order.get(place);
        String name = now().member(account).map(Representative::name).orElse("");
        Button up = button(VaadinIcon.ARROW_UP, "up", name, () -> Collections.swap(order, place, place - 1));
        up.setEnabled(place > 0);
        Button down = button(VaadinIcon.ARROW_DOWN, "down", name, () -> Collections.swap(order, place, place + 1));
        down.setEnabled(place < order.size() - 1);
        Component remove = button(VaadinIcon.TRASH, "remove", name, () -> order.remove(account));
        Div line = new Div(new Span(name), new Div(up, down, remove));
        line.addClassName("row");
        return new ListItem(line);
    }

    private Button button(VaadinIcon icon, String what, String name, Runnable move) {
        Button button = new Button(icon.create(), press -> {
            move.run();
            show();
            add.focus();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation("network.RotationDialog." + what, name));
        return button;
    }
}
