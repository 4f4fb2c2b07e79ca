package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.registration.ListedParticipant;
import no.mestringsrom.registration.ParticipantLists;

/** How full the course is; who they are only when asked, because every look is logged. */
class ParticipantsPanel extends Composite<Section> {

    private final transient CourseFacts course;
    private final transient ParticipantLists lists;
    private final transient Municipalities municipalities;

    ParticipantsPanel(
            CourseFacts course, SeatCounts.Count count, ParticipantLists lists, Municipalities municipalities) {
        this.course = course;
        this.lists = lists;
        this.municipalities = municipalities;
        getContent().addClassName("wide");
        getContent()
                .add(
                        new H2(getTranslation("registration.Participants.title")),
                        new Paragraph(getTranslation(
                                "registration.Participants.summary",
                                count.confirmed(),
                                course.capacity(),
                                count.waiting())));
        if (count.confirmed() + count.waiting() > 0) {
            Button show = new Button(getTranslation("registration.Participants.show"));
            Paragraph logged = new Paragraph(getTranslation("registration.Participants.logged"));
            show.addClickListener(press -> {
                getContent().remove(show, logged);
                getContent().add(grid());
            });
            getContent().add(logged, show);
        }
    }

    private Grid<ListedParticipant> grid() {
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
        grid.setItems(lists.look(course.id()));
        return grid;
    }

    private void column(Grid<ListedParticipant> grid, String name, ValueProvider<ListedParticipant, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("registration.Participants." + name))
                .setAutoWidth(true);
    }
}
