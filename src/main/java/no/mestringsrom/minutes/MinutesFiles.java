package no.mestringsrom.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.print.Block;
import no.mestringsrom.print.Colour;
import no.mestringsrom.print.Document;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.print.Printer;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import no.mestringsrom.texts.Written;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Minutes to take out of here, for members of the network: with what was added after they were approved. */
@Service
public class MinutesFiles {

    private final MinutesDesk desk;
    private final FollowUp followUp;
    private final Marks marks;
    private final Printer printer;
    private final Texts texts;

    MinutesFiles(MinutesDesk desk, FollowUp followUp, Marks marks, Printer printer, Texts texts) {
        this.desk = desk;
        this.followUp = followUp;
        this.marks = marks;
        this.printer = printer;
        this.texts = texts;
    }

    /** As it is shown to who reads it here. */
    public List<Passage> passages(String text) {
        return Passage.of(text, marks);
    }

    /** What stands before the colon of a marked line in this language. */
    public String word(Language language, MarkKind kind) {
        return marks.word(language, kind);
    }

    /**
     * What was written, so that any program shows it as it stands here, and what was added below.
     *
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused if there are none
     */
    public String markdown(MeetingId meeting) {
        MinutesState state = desk.state(meeting);
        Language language = state.language().forStaff();
        StringBuilder text = new StringBuilder(Markdown.of(passages(text(state))));
        text.append("\n*").append(Markdown.words(standing(state, language))).append("*\n");
        if (!state.notes().isEmpty()) {
            text.append("\n## ").append(say(language, "notes")).append('\n');
            state.notes()
                    .forEach(note -> text.append("\n**")
                            .append(Markdown.words(head(note, state, language)))
                            .append("**\n\n")
                            .append(Markdown.lines(note.text()))
                            .append('\n'));
        }
        return text.toString();
    }

    /**
     * The same as PDF/UA-1, with a table of who is to do what by when.
     *
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused if there are none
     * @throws PrintBusy if too much is being printed
     */
    public byte[] pdf(MeetingId meeting) {
        MinutesState state = desk.state(meeting);
        Language language = state.language().forStaff();
        List<Passage> passages = passages(text(state));
        String title = passages.stream()
                .filter(Passage.Title.class::isInstance)
                .map(Passage.Title.class::cast)
                .map(Passage.Title::text)
                .findFirst()
                .orElse(state.meeting().title());
        List<Block> body = new ArrayList<>();
        body.add(Block.quiet(standing(state, language)));
        passages.forEach(passage -> block(passage, body));
        actions(followUp.of(meeting), language, body);
        if (!state.notes().isEmpty()) {
            body.add(new Block.Heading(say(language, "notes")));
            state.notes().forEach(note -> {
                body.add(Block.strong(head(note, state, language)));
                body.add(Block.text(note.text()));
            });
        }
        return printer.print(new Document(
                Document.Kind.LETTER,
                title,
                language,
                new Document.Sender(state.meeting().networkName(), "", Colour.HOUSE),
                body,
                null));
    }

    private static void block(Passage passage, List<Block> body) {
        switch (passage) {
            case Passage.Title title -> {
                // Stands at the top already.
            }
            case Passage.Heading heading -> body.add(new Block.Heading(heading.text()));
            case Passage.Points points -> body.add(new Block.Items(points.points(), false));
            case Passage.Marked marked -> body.add(Block.strong(marked.text()));
            case Passage.Words words -> body.add(Block.text(words.text()));
        }
    }

    private void actions(List<MinutesItem> items, Language language, List<Block> body) {
        List<List<Written>> rows = items.stream()
                .filter(item -> item.kind() == MarkKind.ACTION)
                .map(item -> List.of(
                        new Written(item.what(), language),
                        new Written(item.who(), language),
                        new Written(due(item, language), language)))
                .toList();
        if (!rows.isEmpty()) {
            body.add(new Block.Heading(say(language, "actions")));
            body.add(new Block.Table(List.of(say(language, "what"), say(language, "who"), say(language, "due")), rows));
        }
    }

    private static String due(MinutesItem item, Language language) {
        return item.dueOn() == null ? item.due() : Formats.date(language, item.dueOn());
    }

    /** Whether they are approved: when, by whom, and at which meeting. */
    public String standing(MinutesState state, Language language) {
        Instant approved = state.approvedAt();
        if (approved == null) {
            return say(language, "draft");
        }
        String when = day(approved, state, language) + " "
                + Formats.time(language, approved.atZone(state.meeting().zone()).toLocalTime());
        if (state.approvedBy().isEmpty()) {
            return say(language, "approved", when);
        }
        return state.approvedAtNext()
                ? say(
                        language,
                        "approvedAt",
                        when,
                        state.approvedBy(),
                        Objects.requireNonNull(state.next()).title())
                : say(language, "approvedBy", when, state.approvedBy());
    }

    private String head(MinutesNote note, MinutesState state, Language language) {
        return say(language, "note", day(note.at(), state, language), note.by());
    }

    private static String day(Instant moment, MinutesState state, Language language) {
        return Formats.date(language, moment.atZone(state.meeting().zone()).toLocalDate());
    }

    private static String text(MinutesState state) {
        String text = state.text();
        if (text == null) {
            throw new MinutesRefused(Reason.NONE);
        }
        return text;
    }

    private String say(Language language, String key, Object... arguments) {
        return texts.get(language, "minutes.MinutesFiles." + key, arguments);
    }
}
