package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.shell.WhenField;

/** Some dates, one field each; another is a press away. */
class DatesField extends Composite<Div> {

    private static final int MOST = 12;

    private final List<WhenField> fields = new ArrayList<>();
    private final Div list = new Div();
    private final Button another = new Button(getTranslation("meeting.DatesField.another"), press -> {
        add();
        fields.getLast().focus();
    });

    DatesField() {
        getContent().addClassName("fields");
        list.addClassName("fields");
        getContent().add(list, another);
    }

    /** Not one of the dates is there, or one is half written. */
    static class Incomplete extends RuntimeException {}

    /** At least so many fields. */
    void choose(int fewest) {
        while (fields.size() < fewest) {
            add();
        }
        while (fields.size() > fewest && fields.getLast().isEmpty()) {
            list.remove(fields.removeLast());
        }
        another.setEnabled(fields.size() < MOST);
    }

    /** Fields that were left empty say nothing. */
    List<LocalDateTime> values() {
        if (fields.stream().anyMatch(WhenField::isInvalid) || fields.stream().allMatch(WhenField::isEmpty)) {
            throw new Incomplete();
        }
        return fields.stream()
                .filter(field -> !field.isEmpty())
                .map(field -> Objects.requireNonNull(field.getValue()))
                .distinct()
                .toList();
    }

    private void add() {
        WhenField field = new WhenField(getTranslation("meeting.DatesField.date", fields.size() + 1));
        fields.add(field);
        list.add(field);
        another.setEnabled(fields.size() < MOST);
    }
}
