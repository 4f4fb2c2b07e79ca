package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.registration.ReservationRefused;
import no.mestringsrom.registration.ReservedSeats;
import no.mestringsrom.registration.ReservedSeats.Reservation;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** How many seats are for each municipality, and until when. */
class ReservedSeatsPanel extends Composite<Section> {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final transient CourseFacts course;
    private final transient ReservedSeats reserved;
    private final Map<String, IntegerField> seats = new LinkedHashMap<>();
    private final IntegerField days = new IntegerField(getTranslation("registration.ReservedSeats.days"));
    private final Paragraph released = new Paragraph();
    private final ProblemBox problem = new ProblemBox();

    ReservedSeatsPanel(CourseFacts course, List<Municipality> places, ReservedSeats reserved) {
        this.course = course;
        this.reserved = reserved;
        Div fields = new Div();
        fields.addClassName("fields");
        for (Municipality place : places) {
            IntegerField field = number(place.name(), course.capacity());
            seats.put(place.number(), field);
            fields.add(field);
        }
        number(days, ReservedSeats.MOST_DAYS);
        fields.add(days, released, problem);
        fields.add(new Button(getTranslation("registration.ReservedSeats.save"), press -> save()));
        getContent()
                .add(
                        new H2(getTranslation("registration.ReservedSeats.title")),
                        new Paragraph(getTranslation("registration.ReservedSeats.text", course.capacity())),
                        fields);
        read();
    }

    private void read() {
        Reservation now = reserved.of(course.id());
        seats.forEach((municipality, field) -> {
            field.setValue(now.seats().getOrDefault(municipality, 0));
            field.setHelperText(getTranslation(
                    "registration.ReservedSeats.taken", now.taken().getOrDefault(municipality, 0L)));
        });
        days.setValue(now.releaseDays());
        LocalDateTime moment = LocalDateTime.ofInstant(now.released(), NORWAY);
        Language language = Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
        released.setText(getTranslation(
                "registration.ReservedSeats.released",
                Formats.weekdayDate(language, moment.toLocalDate()),
                Formats.time(language, moment.toLocalTime())));
    }

    private void save() {
        Map<String, Integer> wanted = new HashMap<>();
        seats.forEach(
                (municipality, field) -> wanted.put(municipality, Objects.requireNonNullElse(field.getValue(), 0)));
        try {
            reserved.reserve(course.id(), wanted, Objects.requireNonNullElse(days.getValue(), -1));
        } catch (ReservationRefused refused) {
            problem.show(getTranslation("registration.ReservationRefused." + refused.reason(), course.capacity()));
            return;
        }
        problem.hide();
        read();
        Notifications.done(getTranslation("registration.ReservedSeats.saved"));
    }

    private static IntegerField number(String label, int most) {
        return number(new IntegerField(label), most);
    }

    private static IntegerField number(IntegerField field, int most) {
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }
}
