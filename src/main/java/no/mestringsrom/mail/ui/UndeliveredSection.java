package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.mail.DeadLetters;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import org.springframework.stereotype.Service;

/** Courses with messages that did not arrive, on the start page of their coordinators. */
@Service
class UndeliveredSection implements StartSection {

    private final DeadLetters letters;

    UndeliveredSection(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Optional<Component> build() {
        List<DeadLetters.Count> counts = letters.mine();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("start-section");
        UnorderedList list = new UnorderedList();
        list.addClassNames("checklist", "card");
        counts.forEach(count -> list.add(new ListItem(new Div(
                new Span(section.getTranslation("mail.UndeliveredSection.count", count.messages())),
                CourseNavigation.courseLink(count.course().id(), count.course().title())))));
        section.add(
                new WaitingHeading(section.getTranslation(
                        "mail.UndeliveredSection.title",
                        counts.stream().mapToInt(DeadLetters.Count::messages).sum())),
                list);
        return Optional.of(section);
    }
}
