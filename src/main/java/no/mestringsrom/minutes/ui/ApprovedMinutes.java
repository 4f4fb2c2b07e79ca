package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesFiles;
import no.mestringsrom.minutes.MinutesNote;
import no.mestringsrom.minutes.MinutesState;
import no.mestringsrom.minutes.Passage;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Minutes that nobody changes any more, with what was added below. */
class ApprovedMinutes extends Composite<Div> {

    /** @param add adds what somebody wrote */
    ApprovedMinutes(MinutesState state, MinutesFiles files, Consumer<String> add) {
        Paragraph approved = new Paragraph(
                text("approved", files.standing(state, Language.of(getLocale()).orElse(Language.BOKMAL))));
        Section text = new Section();
        text.addClassNames("panel", "minutes-text");
        text.getElement().setAttribute("lang", state.language().forStaff().tag());
        files.passages(Objects.requireNonNull(state.text())).forEach(passage -> text.add(shown(passage)));
        getContent().addClassName("minutes-approved");
        getContent().add(approved, text);
        if (!state.notes().isEmpty() || state.mayLead()) {
            getContent().add(notes(state, add));
        }
    }

    private static Component shown(Passage passage) {
        return switch (passage) {
            case Passage.Title title -> new H2(title.text());
            case Passage.Heading heading -> new H3(heading.text());
            case Passage.Points points ->
                new UnorderedList(points.points().stream().map(ListItem::new).toArray(ListItem[]::new));
            case Passage.Marked marked -> {
                Paragraph line = new Paragraph(marked.text());
                line.addClassName("minutes-marked");
                yield line;
            }
            case Passage.Words words -> new Paragraph(words.text());
        };
    }

    private Component notes(MinutesState state, Consumer<String> add) {
        Section section = new Section(new H2(text("notes")));
        section.addClassName("panel");
        for (MinutesNote note : state.notes()) {
            Paragraph head = new Paragraph(text("note", day(note.at(), state), note.by()));
            head.addClassName("quiet");
            Paragraph words = new Paragraph(note.text());
            words.addClassName("minutes-words");
            section.add(head, words);
        }
        if (state.mayLead()) {
            TextArea words = new TextArea(text("add.label"));
            words.setHelperText(text("add.what"));
            words.setMaxLength(MinutesDesk.LONGEST_NOTE);
            words.addClassName("wide");
            section.add(words, new Div(new Button(text("add"), press -> add.accept(words.getValue()))));
        }
        return section;
    }

    private String day(Instant moment, MinutesState state) {
        return Formats.date(
                Language.of(getLocale()).orElse(Language.BOKMAL),
                moment.atZone(state.meeting().zone()).toLocalDate());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("minutes.ApprovedMinutes." + key, arguments);
    }
}
