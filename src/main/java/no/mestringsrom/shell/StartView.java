package no.mestringsrom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
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
import no.mestringsrom.shell.SignedInPerson.Person;
import no.mestringsrom.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** Where everyone comes in: a greeting, and what each feature has for this person today. */
@Route("start")
@Menu(title = "shell.StartView.title", order = 0, icon = "vaadin:home")
@PermitAll
class StartView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    StartView(SignedInPerson signedIn, ObjectProvider<StartSection> sections, Clock clock) {
        getContent().addClassName("view");
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NORWAY);
        signedIn.find().ifPresent(person -> getContent().add(head(person, now)));
        sections.stream()
                .sorted(Comparator.comparingInt(StartSection::order))
                .flatMap(section -> section.build().stream())
                .forEach(getContent()::add);
        if (getContent().getComponentCount() <= 1) {
            getContent().add(new Paragraph(getTranslation("shell.StartView.empty")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.StartView.title");
    }

    private Component head(Person person, LocalDateTime now) {
        Paragraph today = new Paragraph(Formats.weekdayDate(person.language(), now.toLocalDate()));
        today.addClassName("quiet");
        return new Div(new H1(getTranslation(greeting(now.toLocalTime()), person.firstName())), today);
    }

    private static String greeting(LocalTime now) {
        if (now.getHour() < 5 || now.getHour() >= 18) {
            return "shell.Greeting.evening";
        }
        if (now.getHour() < 10) {
            return "shell.Greeting.morning";
        }
        return now.getHour() < 14 ? "shell.Greeting.day" : "shell.Greeting.afternoon";
    }
}
