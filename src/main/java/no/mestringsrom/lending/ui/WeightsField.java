package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.lending.CostKey;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;

/** What each municipality's part is reckoned from, and where the numbers are from. Seats are counted, not written. */
class WeightsField extends Composite<Div> {

    private final transient Municipalities municipalities;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Div grid = new Div();
    private final Paragraph help = new Paragraph();
    private final TextField source = new TextField(text("source"));

    WeightsField(Municipalities municipalities) {
        this.municipalities = municipalities;
        grid.addClassName("lending-weights");
        source.setHelperText(text("source.help"));
        getContent().addClassName("lending-fields");
        getContent().add(help, grid, source);
    }

    void show(CostKey key, Map<String, BigDecimal> weights, String from) {
        fields.clear();
        grid.removeAll();
        help.setText(text("help." + key));
        // They stand in the table of what each pays, and nobody types them.
        grid.setVisible(key != CostKey.SEATS);
        source.setValue(from);
        for (Municipality place : municipalities.withNumbers(weights.keySet())) {
            TextField field = new TextField(place.name());
            field.setValue(Words.plain(
                    Words.language(),
                    weights.getOrDefault(place.number(), BigDecimal.ZERO).stripTrailingZeros()));
            field.setErrorMessage(text("noNumber"));
            fields.put(place.number(), field);
            grid.add(field);
        }
    }

    /** Empty if one is no number, which is then marked. What is left empty is zero. */
    Optional<Map<String, BigDecimal>> weights() {
        Map<String, BigDecimal> weights = new HashMap<>();
        boolean right = true;
        for (Map.Entry<String, TextField> entry : fields.entrySet()) {
            TextField field = entry.getValue();
            Optional<BigDecimal> number = field.isEmpty()
                    ? Optional.of(BigDecimal.ZERO)
                    : Words.typed(field.getValue()).filter(typed -> typed.signum() >= 0);
            field.setInvalid(number.isEmpty());
            right &= number.isPresent();
            number.ifPresent(typed -> weights.put(entry.getKey(), typed));
        }
        return right ? Optional.of(weights) : Optional.empty();
    }

    String source() {
        return source.getValue();
    }

    private String text(String key) {
        return getTranslation("lending.WeightsField." + key);
    }
}
