package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.HostDetails;
import no.mestringsrom.host.HostRegistry;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.Week;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.texts.Formats;

/** When a host can, as a coordinator reads it. */
class WhenPanel extends Composite<Section> {

    WhenPanel(HostDetails details, HostRegistry registry) {
        Availability availability = details.availability();
        getContent().addClassNames("panel", "host-fields");
        getContent().add(new H2(text("title")));
        Instant savedAt = details.savedAt();
        Paragraph saved = new Paragraph(
                savedAt == null ? text("never") : getTranslation("host.WhenPanel.saved", Words.date(savedAt)));
        saved.addClassName("quiet");
        getContent().add(saved);
        if (!availability.week().isEmpty()) {
            getContent().add(new H3(getTranslation("host.WeekPanel.title")), rows(week(new Week(availability.week()))));
        }
        List<String> otherwise = Stream.concat(
                        availability.monthsOff().stream()
                                .sorted()
                                .map(month -> getTranslation("host.OneOffsPanel.notIn", Words.month(month))),
                        availability.oneOffs().stream()
                                .map(time -> getTranslation(
                                                time.free() ? "host.OneOffsPanel.can" : "host.OneOffsPanel.cannot")
                                        + ": " + Words.time(time)))
                .toList();
        if (!otherwise.isEmpty()) {
            getContent().add(new H3(getTranslation("host.OneOffsPanel.title")), rows(otherwise));
        }
        if (!availability.busy().isEmpty()) {
            getContent().add(new Paragraph(text("busy")));
        }
        Problem problem = new Problem();
        Button ask = new Button(text("ask"), press -> {
            if (problem.unless(() -> registry.askWhen(details.host().id()))) {
                Notifications.done(getTranslation("host.WhenPanel.asked"));
            }
        });
        getContent().add(problem, ask);
    }

    private List<String> week(Week week) {
        List<String> lines = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String parts = Stream.concat(
                            Arrays.stream(PartOfDay.values())
                                    .filter(part -> week.has(day, part))
                                    .map(part -> getTranslation("host.PartOfDay." + part)),
                            week.besideParts().stream()
                                    .filter(time -> time.day() == day)
                                    .map(time -> Formats.times(Words.language(), time.from(), time.to())))
                    .collect(Collectors.joining(", "));
            if (!parts.isEmpty()) {
                lines.add(getTranslation("host.WhenPanel.day", Words.day(day), parts));
            }
        }
        return lines;
    }

    private static Component rows(List<String> lines) {
        Div rows = new Div();
        rows.addClassName("host-lines");
        lines.forEach(line -> rows.add(new Div(line)));
        return rows;
    }

    private String text(String key) {
        return getTranslation("host.WhenPanel." + key);
    }
}
