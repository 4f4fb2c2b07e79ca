package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.lending.CostKey;
import no.mestringsrom.lending.CostLine;
import no.mestringsrom.lending.HoursAndSeats;
import no.mestringsrom.lending.LendingRefused;
import no.mestringsrom.lending.SettlementDetails;
import no.mestringsrom.lending.SettlementDetails.Share;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.lending.WriteSettlement;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;

/** What a draft is made of: a year, costs, and the key they are split by. */
class DraftPanel extends Composite<Section> {

    private final transient SettlementDetails settlement;
    private final transient Settlements settlements;
    private final transient Runnable again;
    private final TextField title = new TextField(text("called"));
    private final Select<Integer> year = new Select<>();
    private final RadioButtonGroup<CostKey> key = new RadioButtonGroup<>();
    private final CostsField costs = new CostsField();
    private final WeightsField weights;
    private final ProblemBox problem = new ProblemBox();

    /** What stood in the fields when they were shown. */
    private final transient Optional<WriteSettlement> saved;

    DraftPanel(
            SettlementDetails settlement,
            Settlements settlements,
            HoursAndSeats counted,
            Municipalities municipalities,
            Runnable again) {
        this.settlement = settlement;
        this.settlements = settlements;
        this.again = again;
        this.weights = new WeightsField(municipalities);
        title.setValue(settlement.title());
        year.setLabel(text("year"));
        // That of a correction may be long ago.
        year.setItems(Stream.concat(Stream.of(settlement.year()), counted.years().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        year.setValue(settlement.year());
        key.setLabel(text("key"));
        key.setItems(CostKey.values());
        key.setItemLabelGenerator(value -> getTranslation("lending.CostKey." + value));
        key.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        key.setValue(settlement.key());
        costs.show(settlement.costs());
        weights.show(
                settlement.key(),
                settlement.shares().stream().collect(Collectors.toMap(Share::municipality, Share::weight)),
                settlement.source());
        saved = written();
        key.addValueChangeListener(change -> weigh());
        year.addValueChangeListener(change -> {
            if (key.getValue() == CostKey.SEATS) {
                weigh();
            }
        });
        Button save = new Button(text("save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().addClassNames("panel", "lending-fields");
        getContent().add(title, year, costs, new H2(text("key.title")), key, weights, problem, save);
    }

    /** What the chosen key has to say of the chosen year, as far as the house knows it. */
    private void weigh() {
        CostKey chosen = key.getValue();
        weights.show(
                chosen,
                settlements.weights(settlement.network(), year.getValue(), chosen),
                switch (chosen) {
                    case POPULATION -> getTranslation("lending.SettlementView.populationSource");
                    case SEATS -> text("seatsSource", String.valueOf(year.getValue()));
                    case FIXED -> "";
                });
    }

    /** Whether everything that stands in the fields has been saved. */
    boolean isSaved() {
        return written().equals(saved);
    }

    /** Empty if a field has no number, which is then marked. */
    private Optional<WriteSettlement> written() {
        Optional<List<CostLine>> lines = costs.costs();
        Optional<Map<String, BigDecimal>> numbers = weights.weights();
        return lines.isEmpty() || numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new WriteSettlement(
                        title.getValue(),
                        year.getValue(),
                        key.getValue(),
                        lines.get(),
                        numbers.get(),
                        weights.source()));
    }

    private void save() {
        problem.hide();
        Optional<WriteSettlement> written = written();
        if (written.isEmpty()) {
            problem.show(text("notNumbers"));
            return;
        }
        try {
            settlements.write(settlement.id(), settlement.version(), written.get());
        } catch (LendingRefused refused) {
            problem.show(getTranslation(refused.key()));
            return;
        }
        SettlementDetails saved = settlements.get(settlement.id());
        Notifications.done(text(saved.costs().isEmpty() || !saved.isReckoned() ? "saved.nothing" : "saved"));
        again.run();
    }

    private String text(String name, Object... arguments) {
        return getTranslation("lending.DraftPanel." + name, arguments);
    }
}
