package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.lending.CostLine;

/** What is split: one line for each cost, an amount below zero for what is paid back. */
class CostsField extends Composite<Div> {

    private static final int MOST_KRONER_DIGITS = 12;

    private final Div lines = new Div();
    private final List<Line> all = new ArrayList<>();

    CostsField() {
        lines.addClassName("lending-lines");
        Button add = new Button(text("add"), press -> add("", "").what.focus());
        getContent().addClassName("lending-fields");
        getContent().add(new H2(text("title")), lines, add);
    }

    void show(List<CostLine> costs) {
        all.clear();
        lines.removeAll();
        costs.forEach(cost -> add(cost.what(), typed(cost.ore())));
        if (costs.isEmpty()) {
            add("", "");
        }
    }

    /** Without lines that nothing was written in; empty if an amount is none, which is then marked. */
    Optional<List<CostLine>> costs() {
        List<CostLine> costs = new ArrayList<>();
        boolean right = true;
        for (Line line : all) {
            if (line.what.isEmpty() && line.amount.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> kroner = Words.typed(line.amount.getValue())
                    .filter(number -> number.precision() - number.scale() <= MOST_KRONER_DIGITS);
            line.amount.setInvalid(kroner.isEmpty());
            right &= kroner.isPresent();
            kroner.ifPresent(number -> costs.add(
                    new CostLine(line.what.getValue(), number.movePointRight(2).longValueExact())));
        }
        return right ? Optional.of(costs) : Optional.empty();
    }

    private static String typed(long ore) {
        return Words.plain(Words.language(), SettlementFile.kroner(ore));
    }

    private Line add(String what, String amount) {
        Line line = new Line();
        line.what.setValue(what);
        line.amount.setValue(amount);
        all.add(line);
        lines.add(line.row);
        return line;
    }

    private final class Line {

        private final TextField what = new TextField(text("what"));
        private final TextField amount = new TextField(text("amount"));
        private final Div row = new Div();

        private Line() {
            amount.setErrorMessage(text("noAmount"));
            amount.setPlaceholder(typed(0));
            Button remove = new Button(text("remove"), press -> {
                all.remove(this);
                lines.remove(row);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            what.addValueChangeListener(change -> remove.setAriaLabel(text("remove") + ": " + change.getValue()));
            row.addClassName("lending-line");
            row.add(what, amount, remove);
        }
    }

    private String text(String key) {
        return getTranslation("lending.CostsField." + key);
    }
}
