package no.mestringsrom.brochure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.print.Block;
import no.mestringsrom.print.Document;
import no.mestringsrom.texts.Excerpt;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;
import org.springframework.stereotype.Component;

/** A course on one page. */
@Component
class CoursePoster {

    /** How much of the description, in characters, and how many sessions are told; less and less until it fits. */
    private record Room(int description, int sessions) {}

    private static final List<Room> ROOM = List.of(
            new Room(900, 12),
            new Room(600, 12),
            new Room(400, 8),
            new Room(250, 6),
            new Room(250, 0),
            new Room(120, 0),
            new Room(0, 0));

    private final Wording wording;
    private final ShortAddresses addresses;

    CoursePoster(Wording wording, ShortAddresses addresses) {
        this.wording = wording;
        this.addresses = addresses;
    }

    List<Supplier<Document>> versions(CoursePage course, LearningServiceSummary service, Language language) {
        return Stream.concat(Stream.of(new Room(Integer.MAX_VALUE, Integer.MAX_VALUE)), ROOM.stream())
                .<Supplier<Document>>map(room -> () -> poster(course, service, language, room))
                .toList();
    }

    private Document poster(CoursePage course, LearningServiceSummary service, Language language, Room room) {
        String path = "/kurs/" + course.facts().id().value();
        String address = addresses.of(course.facts().id());
        List<Block> body = new ArrayList<>();
        describe(body, course, language, room, address);
        body.add(heading(language, "when"));
        body.addAll(times(course.sessions(), language, room, address));
        body.add(heading(language, "where"));
        body.add(Block.text(text(language, "home")));
        body.add(heading(language, "hosts"));
        body.add(Block.text(text(language, "hosts.both", course.professionals(), course.experiencedUsers())));
        body.add(heading(language, "who"));
        body.add(Block.text(text(
                language,
                "who.places",
                wording.places(
                        language,
                        course.facts().municipalities().stream().sorted().toList()))));
        return new Document(
                Document.Kind.POSTER,
                course.facts().texts().title(language),
                language,
                wording.sender(language, service),
                body,
                wording.howTo(language, service, path, address, text(language, "signUp")));
    }

    /** Whoever gets only the beginning is told where the rest is. */
    private void describe(List<Block> body, CoursePage course, Language language, Room room, String address) {
        Written description = course.facts().texts().description(language);
        String written = description.text().strip();
        if (written.isEmpty() || room.description() == 0) {
            body.add(Block.lead(text(language, "more.about", address)));
            return;
        }
        String told = Excerpt.of(written, room.description());
        List<String> paragraphs =
                told.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String paragraph : paragraphs) {
            body.add(Block.text(
                    new Written(paragraph, description.language()),
                    body.isEmpty() ? Block.Weight.LEAD : Block.Weight.NORMAL));
        }
        if (!told.equals(written)) {
            body.add(Block.quiet(text(language, "more.about", address)));
        }
    }

    private List<Block> times(List<SessionPlan> sessions, Language language, Room room, String address) {
        if (sessions.size() <= Math.max(1, room.sessions())) {
            return List.of(new Block.Items(
                    sessions.stream().map(session -> time(session, language)).toList(), false));
        }
        return List.of(
                new Block.Items(
                        List.of(
                                text(language, "first", time(sessions.getFirst(), language)),
                                text(language, "last", time(sessions.getLast(), language))),
                        false),
                Block.quiet(text(language, "more.times", sessions.size(), address)));
    }

    private static String time(SessionPlan session, Language language) {
        return Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()) + ", "
                + Formats.times(
                        language,
                        session.startsAtLocal().toLocalTime(),
                        session.plannedEndLocal().toLocalTime());
    }

    private Block heading(Language language, String key) {
        return new Block.Heading(text(language, key));
    }

    private String text(Language language, String key, Object... arguments) {
        return wording.text(language, "brochure.CoursePoster." + key, arguments);
    }
}
