package no.mestringsrom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.shell.SignedInPerson.Person;
import no.mestringsrom.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** Where everyone comes in: a greeting, what waits for this person, and what each feature has for them today. */
@Route(StartView.ROUTE)
@Menu(title = "shell.StartView.title", order = 0, icon = "vaadin:home")
@PermitAll
class StartView extends Composite<VerticalLayout> implements HasDynamicTitle {

    static final String ROUTE = "start";

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    StartView(SignedInPerson signedIn, ObjectProvider<StartSection> sections, Clock clock) {
        getContent().addClassName("view");
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NORWAY);
        signedIn.find().ifPresent(person -> getContent().add(head(person, now)));
        List<Component> parts = sections.stream()
                .sorted(Comparator.comparingInt(StartSection::order))
                .flatMap(section -> section.build().stream())
                .toList();
        getContent()
                .add(
                        parts.isEmpty()
                                ? new Paragraph(getTranslation("shell.StartView.empty"))
                                : overview(parts.stream()
                                        .flatMap(StartView::waiting)
                                        .toList()));
        getContent().add(parts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.StartView.title");
    }

    private static Stream<WaitingHeading> waiting(Component part) {
        return part instanceof WaitingHeading heading
                ? Stream.of(heading)
                : part.getChildren().flatMap(StartView::waiting);
    }

    /** Answers at a glance, wherever on the page it stands, and leads there. */
    private Component overview(List<WaitingHeading> waiting) {
        if (waiting.isEmpty()) {
            return new Paragraph(getTranslation("shell.StartView.nothing"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("start-overview");
        for (WaitingHeading heading : waiting) {
            String place = "venter-" + (list.getComponentCount() + 1);
            heading.setId(place);
            list.add(new ListItem(new Anchor(ROUTE + "#" + place, heading.getText())));
        }
        Nav places = new Nav(list);
        places.setAriaLabel(getTranslation("shell.StartView.waiting"));
        Div overview = new Div(new H2(getTranslation("shell.StartView.waiting")), places);
        overview.addClassName("panel");
        return overview;
    }

    private Component head(Person person, LocalDateTime now) {
        Paragraph today = new Paragraph(Formats.weekdayDate(person.language(), now.toLocalDate()));
        today.addClassName("quiet");
        return new Div(new H1(getTranslation(greeting(now.toLocalTime()), person.firstName())), today);
    }

    private static String greeting(LocalTime now) {
        if (now.getHour() < 5) {
            return "shell.Greeting.night";
        }
        if (now.getHour() >= 18) {
            return "shell.Greeting.evening";
        }
        if (now.getHour() < 10) {
            return "shell.Greeting.morning";
        }
        return now.getHour() < 14 ? "shell.Greeting.day" : "shell.Greeting.afternoon";
    }
}
