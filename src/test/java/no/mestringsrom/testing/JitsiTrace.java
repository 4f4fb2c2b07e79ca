package no.mestringsrom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mestringsrom.exchange.SessionRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was recorded of one meeting on a real video server: what was done, and what each embedding page was told. All
 * times are milliseconds since the scenario began. The project's own copies are in {@code src/test/resources/jitsi};
 * others are read with {@code -Djitsi.traces=<folder>}.
 */
public record JitsiTrace(String name, String room, List<Step> steps, List<Page> pages, Map<String, String> groupNames) {

    public static final Path OUR_OWN = Path.of("src/test/resources/jitsi");
    /** A step in which an embedding page went away. */
    public static final Pattern PAGE_GONE = Pattern.compile(".*(SIGKILL|closes the tab|navigates|api\\.dispose).*");

    private static final Pattern PARTICIPANT = Pattern.compile("participant-(\\d+).*");

    /** What the script did, or saw for itself; {@code data} may be missing. */
    public record Step(long at, String who, String what, JsonNode data) {}

    public record Event(long at, String name, JsonNode payload) {}

    public record Command(long at, String page, String name, JsonNode arguments) {}

    /** One embedded frame. Somebody who comes back, or comes with a second device, has another one. */
    public record Page(
            String name, boolean host, List<Event> events, List<Command> commands, List<Event> microphoneAnswers) {

        public SessionRole role() {
            if (name.startsWith("professional")) {
                return SessionRole.PROFESSIONAL;
            }
            return name.startsWith("experienced-user") ? SessionRole.EXPERIENCED_USER : SessionRole.PARTICIPANT;
        }

        /** Which of the participants it is, from 0. */
        public int participant() {
            Matcher matcher = PARTICIPANT.matcher(name);
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) - 1 : 0;
        }

        public boolean everIn() {
            return events.stream().anyMatch(event -> event.name().equals("videoConferenceJoined"));
        }

        /** What the video server calls it, by the time. */
        public Optional<String> endpoint(long at) {
            return events.stream()
                    .filter(event -> event.name().equals("videoConferenceJoined") && event.at() <= at)
                    .reduce((first, second) -> second)
                    .map(event -> event.payload().get("id").asString());
        }
    }

    public static Path folder() {
        String given = System.getProperty("jitsi.traces", "");
        return given.isBlank() ? OUR_OWN : Path.of(given);
    }

    public static List<Path> all() {
        try (Stream<Path> folders = Files.list(folder())) {
            // One without its meta.json fails when it is read, rather than being passed over.
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JitsiTrace read(Path folder) {
        JsonNode meta = JsonMapper.shared().readTree(folder.resolve("meta.json").toFile());
        double epoch = meta.get("epoch0").asDouble();
        List<Step> steps = new ArrayList<>();
        meta.get("steps")
                .forEach(step -> steps.add(new Step(
                        step.get("t").asLong(),
                        step.get("who").asString(),
                        step.get("what").asString(),
                        step.path("data"))));
        List<Page> pages = new ArrayList<>();
        Map<String, String> groups = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode json = JsonMapper.shared().readTree(file.toFile());
                if (json.has("events")) {
                    String name = file.getFileName().toString().replace(".json", "");
                    pages.add(page(name, json, json.get("epoch0").asDouble() - epoch));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.stream()
                .flatMap(page -> page.events().stream())
                .filter(event -> event.name().equals("breakoutRoomsUpdated"))
                .forEach(event -> event.payload().get("rooms").properties().forEach(room -> {
                    if (room.getValue().has("name")) {
                        groups.put(room.getValue().get("name").asString(), room.getKey());
                    }
                }));
        return new JitsiTrace(
                meta.get("scenario").asString(), meta.get("room").asString(), steps, List.copyOf(pages), groups);
    }

    public Page page(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public List<Command> commands() {
        return pages.stream()
                .flatMap(page -> page.commands().stream())
                .sorted(Comparator.comparingLong(Command::at))
                .toList();
    }

    /** How long each role really spoke, in milliseconds, by what was measured beside the video. */
    public Map<SessionRole, Long> spoken(Path truth) {
        Map<SessionRole, Long> millis = new EnumMap<>(SessionRole.class);
        JsonMapper.shared().readTree(truth.toFile()).forEach(turn -> {
            if (!turn.path("muted").asBoolean(false)) {
                millis.merge(
                        page(turn.get("who").asString()).role(),
                        turn.get("end_epoch_ms").asLong()
                                - turn.get("start_epoch_ms").asLong(),
                        Long::sum);
            }
        });
        return millis;
    }

    public long end() {
        return Stream.concat(
                        steps.stream().map(Step::at),
                        pages.stream().flatMap(page -> page.events().stream()).map(Event::at))
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    /** Whether a page's microphone was off at a time: what its frame would have answered, had it been asked. */
    public List<Map<String, Object>> microphone(Page page) {
        List<Event> news = new ArrayList<>(page.microphoneAnswers());
        page.events().stream()
                .filter(event -> event.name().equals("audioMuteStatusChanged"))
                .forEach(event ->
                        news.add(new Event(event.at(), "", event.payload().get("muted"))));
        pages.forEach(other -> heard(other, page, news));
        return news.stream()
                .sorted(Comparator.comparingLong(Event::at))
                .map(event -> Map.<String, Object>of(
                        "at", event.at(), "muted", event.payload().asBoolean()))
                .toList();
    }

    /** What another page heard of the microphone. After somebody left, it is told of them once more that it is off. */
    private static void heard(Page by, Page of, List<Event> news) {
        boolean there = true;
        for (Event event : by.events()) {
            String id = event.payload().path("id").asString("");
            if (of.endpoint(event.at()).filter(id::equals).isPresent()) {
                there = event.name().equals("participantJoined")
                        || (there && !event.name().equals("participantLeft"));
                if (there
                        && event.name().equals("participantMuted")
                        && event.payload().path("mediaType").asString("").equals("audio")) {
                    news.add(new Event(event.at(), "", event.payload().get("isMuted")));
                }
            }
        }
    }

    private static Page page(String name, JsonNode json, double offset) {
        List<Event> events = new ArrayList<>();
        json.get("events")
                .forEach(event -> events.add(new Event(
                        Math.round(event.get("t").asDouble() + offset),
                        event.get("name").asString(),
                        event.path("payload"))));
        List<Command> commands = new ArrayList<>();
        json.get("commands")
                .forEach(command -> commands.add(new Command(
                        Math.round(command.get("t").asDouble() + offset),
                        name,
                        command.get("command").asString(),
                        command.path("args"))));
        List<Event> answers = new ArrayList<>();
        json.path("results").forEach(result -> {
            if (result.path("call").asString("").equals("isAudioMuted")
                    && result.path("value").isBoolean()) {
                answers.add(new Event(Math.round(result.get("t").asDouble() + offset), "", result.get("value")));
            }
        });
        return new Page(name, json.path("moderatorToken").asBoolean(false), events, commands, answers);
    }
}
