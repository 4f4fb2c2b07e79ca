package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.registration.ListedParticipant;
import no.mestringsrom.registration.Needs;
import no.mestringsrom.registration.ParticipantLists;
import no.mestringsrom.registration.Seats;
import no.mestringsrom.registration.TakeOff;
import no.mestringsrom.shell.OneAtATime;
import org.jspecify.annotations.Nullable;

/** How full the course is; who they are only when asked, because every look is logged. */
class ParticipantsPanel extends Composite<Section> {

    private final transient CourseFacts course;
    private final transient Seats seats;
    private final transient ParticipantLists lists;
    private final transient TakeOff takeOff;
    private final transient Municipalities municipalities;
    private final transient OnThePhone onThePhone;

    ParticipantsPanel(
            CourseFacts course,
            Seats seats,
            ParticipantLists lists,
            TakeOff takeOff,
            Municipalities municipalities,
            OnThePhone onThePhone) {
        this.course = course;
        this.seats = seats;
        this.lists = lists;
        this.takeOff = takeOff;
        this.municipalities = municipalities;
        this.onThePhone = onThePhone;
        getContent().addClassName("wide");
        if (summarize()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("registration.Participants.logged")),
                            new Button(getTranslation("registration.Participants.show"), press -> show()));
        }
    }

    /** @return whether there is anybody to show */
    private boolean summarize() {
        SeatCounts.Count count = seats.of(List.of(course.id())).getOrDefault(course.id(), SeatCounts.Count.NONE);
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("registration.Participants.title")),
                        new Paragraph(getTranslation(
                                "registration.Participants.summary",
                                count.confirmed(),
                                course.capacity(),
                                count.waiting(),
                                count.held())));
        if (onThePhone.signUp().maySignUp(course)) {
            getContent()
                    .add(new Button(
                            getTranslation("registration.Participants.signUp"),
                            press -> OneAtATime.open(
                                    new PhoneSignUpDialog(course, municipalities, onThePhone, this::show))));
        }
        return count.taken() + count.waiting() > 0;
    }

    private void show() {
        if (summarize()) {
            getContent().add(grid());
        }
    }

    private Grid<ListedParticipant> grid() {
        List<ListedParticipant> shown = lists.look(course.id());
        Grid<ListedParticipant> grid = new Grid<>();
        grid.setAllRowsVisible(true);
        column(grid, "name", ListedParticipant::name);
        column(
                grid,
                "status",
                participant -> getTranslation("registration.Participants.status." + participant.status()));
        column(grid, "kind", participant -> getTranslation("registration.Participants.kind." + participant.kind()));
        column(
                grid,
                "municipality",
                participant -> municipalities
                        .byNumber(participant.municipality())
                        .map(Municipality::name)
                        .orElse(participant.municipality()));
        column(grid, "email", ListedParticipant::email);
        if (shown.stream().anyMatch(one -> one.mobile() != null)) {
            column(grid, "mobile", ListedParticipant::mobile);
        }
        if (shown.stream().anyMatch(one -> !one.needs().isNone())) {
            column(grid, "needs", one -> needs(one.needs()));
        }
        if (shown.stream().anyMatch(one -> one.phone() != null)) {
            column(grid, "phone", ListedParticipant::phone);
        }
        if (shown.stream().anyMatch(one -> !one.helpedBy().isEmpty())) {
            column(grid, "helpedBy", ListedParticipant::helpedBy);
        }
        if (takeOff.mayTakeOff(course) && shown.stream().anyMatch(ListedParticipant::isRung)) {
            grid.addComponentColumn(one ->
                            one.isRung() ? new LetterLink(one.id(), one.name(), onThePhone.letters()) : new Span())
                    .setKey("letter")
                    .setHeader(getTranslation("registration.Participants.letter"))
                    .setAutoWidth(true);
        }
        if (takeOff.mayTakeOff(course)) {
            grid.addComponentColumn(this::takeOffButton)
                    .setKey("takeOff")
                    .setHeader(getTranslation("registration.Participants.takingOff"))
                    .setAutoWidth(true);
        }
        grid.setItems(shown);
        return grid;
    }

    private String needs(Needs needs) {
        return Stream.of(
                        needs.interpreter().isEmpty()
                                ? ""
                                : getTranslation("registration.Participants.interpreter", needs.interpreter()),
                        needs.hardOfHearing() ? getTranslation("registration.Participants.hearing") : "",
                        needs.other())
                .filter(need -> !need.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private Button takeOffButton(ListedParticipant participant) {
        Button button = new Button(
                getTranslation("registration.Participants.takeOff"),
                press -> OneAtATime.open(new TakeOffDialog(participant, takeOff, this::show)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("registration.Participants.takeOffWhom", participant.name()));
        return button;
    }

    private void column(
            Grid<ListedParticipant> grid, String name, ValueProvider<ListedParticipant, @Nullable String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("registration.Participants." + name))
                .setAutoWidth(true);
    }
}
