package no.mestringsrom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked cases: every {@code *.json} of a folder, every figure of its {@code expect}. The project's own copies by
 * default; others with {@code -Dexchange.vectors=<folder>}.
 */
class ExchangeVectorsTest {

    private static final Path OUR_OWN = Path.of("src/test/resources/exchange");
    private static final Path FOLDER = folder(System.getProperty("exchange.vectors", ""));

    @TestFactory
    Stream<DynamicTest> everyVector() throws IOException {
        assertThat(FOLDER).isDirectory();
        List<Path> vectors;
        try (Stream<Path> files = Files.list(FOLDER)) {
            vectors = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(vectors).as("vectors in %s", FOLDER.toAbsolutePath()).isNotEmpty();
        return vectors.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.getFileName().toString(), () -> check(vector)));
    }

    private static void check(Path file) {
        JsonNode vector = JsonMapper.shared().readTree(file.toFile());
        JsonNode expect = vector.required("expect");
        ExchangeLedger ledger = new ExchangeLedger(agenda(vector), people(vector), log(vector));
        Ledger result = ledger.result();

        var softly = new SoftAssertions();
        softly.assertThat(result.sessionMillis()).as("sessionMillis").isEqualTo(millis(expect, "sessionMillis"));
        softly.assertThat(result.pairedMillis()).as("pairedMillis").isEqualTo(millis(expect, "pairedMillis"));

        JsonNode exchange = expect.required("exchange");
        softly.assertThat(result.plannedExchangeMillis()).as("planned").isEqualTo(millis(exchange, "plannedMillis"));
        softly.assertThat(result.actualExchangeMillis()).as("actual").isEqualTo(millis(exchange, "actualMillis"));
        softly.assertThat(result.balanceMillis()).as("balance").isEqualTo(millis(exchange, "balanceMillis"));

        softly.assertThat(result.segments().stream().map(ExchangeVectorsTest::figures))
                .as("segments")
                .containsExactlyElementsOf(expect.required("segments")
                        .valueStream()
                        .map(ExchangeVectorsTest::figures)
                        .toList());
        softly.assertThat(voices(result)).as("voiceMillis").isEqualTo(voices(expect.required("voiceMillis")));

        JsonNode projections = expect.required("projections");
        softly.assertThat(projections.valueStream().map(projection -> millis(projection, "at")))
                .as("moments of projections")
                .containsExactlyElementsOf(vector.required("projectAt")
                        .valueStream()
                        .map(JsonNode::longValue)
                        .toList());
        projections.valueStream().forEach(projection -> {
            long at = millis(projection, "at");
            softly.assertThat(ledger.projectedExchangeMillis(at))
                    .as("projection at %s", at)
                    .isEqualTo(millis(projection, "exchangeMillis"));
        });
        softly.assertAll();
    }

    private record SegmentFigures(String id, long plannedMillis, long actualMillis, long exchangeMillis) {}

    private static SegmentFigures figures(SegmentTime time) {
        return new SegmentFigures(time.id(), time.plannedMillis(), time.actualMillis(), time.exchangeMillis());
    }

    private static SegmentFigures figures(JsonNode time) {
        return new SegmentFigures(
                text(time, "id"),
                millis(time, "plannedMillis"),
                millis(time, "actualMillis"),
                millis(time, "exchangeMillis"));
    }

    private static Map<String, @Nullable Map<SessionRole, Long>> voices(Ledger result) {
        var voices = new LinkedHashMap<String, @Nullable Map<SessionRole, Long>>();
        result.segments()
                .forEach(segment ->
                        voices.put(segment.id(), result.voicesIn(segment.id()).orElse(null)));
        return voices;
    }

    private static Map<String, @Nullable Map<SessionRole, Long>> voices(JsonNode expected) {
        var voices = new LinkedHashMap<String, @Nullable Map<SessionRole, Long>>();
        expected.forEachEntry((segment, byRole) -> {
            var kept = new EnumMap<SessionRole, Long>(SessionRole.class);
            byRole.forEachEntry((role, millis) -> kept.put(SessionRole.valueOf(role), millis.longValue()));
            voices.put(segment, byRole.isNull() ? null : kept);
        });
        return voices;
    }

    private static Agenda agenda(JsonNode vector) {
        return new Agenda(vector.required("agenda")
                .valueStream()
                .map(segment -> new Segment(
                        text(segment, "id"),
                        SegmentKind.valueOf(text(segment, "kind")),
                        segment.required("minutes").intValue()))
                .toList());
    }

    private static List<Attendee> people(JsonNode vector) {
        return vector.required("people")
                .valueStream()
                .map(person -> new Attendee(text(person, "id"), SessionRole.valueOf(text(person, "role"))))
                .toList();
    }

    private static List<LogEvent> log(JsonNode vector) {
        var log = new ArrayList<LogEvent>();
        vector.required("log").forEach(event -> log.add(event(event)));
        return log;
    }

    private static LogEvent event(JsonNode event) {
        long at = millis(event, "at");
        String type = text(event, "type");
        return switch (type) {
            case "SEGMENT_STARTED" -> new LogEvent.SegmentStarted(at, text(event, "segment"));
            case "EXTENDED" ->
                new LogEvent.Extended(at, event.required("minutes").intValue());
            case "SESSION_ENDED" -> new LogEvent.SessionEnded(at);
            case "JOINED" ->
                new LogEvent.Joined(
                        at,
                        text(event, "person"),
                        text(event, "connection"),
                        event.path("heads").asInt(1),
                        event.path("room").asString(LogEvent.MAIN_ROOM));
            case "MOVED" -> new LogEvent.Moved(at, text(event, "connection"), text(event, "room"));
            case "LEFT" -> new LogEvent.Left(at, text(event, "connection"));
            case "SPEAKER" -> new LogEvent.Speaker(at, event.path("person").stringValue(null), text(event, "reporter"));
            case "MUTED" -> new LogEvent.Muted(at, text(event, "connection"));
            case "UNMUTED" -> new LogEvent.Unmuted(at, text(event, "connection"));
            default -> throw new IllegalArgumentException("No such event: " + type);
        };
    }

    private static long millis(JsonNode node, String field) {
        JsonNode value = node.required(field);
        assertThat(value.isIntegralNumber()).as(field).isTrue();
        return value.longValue();
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    /** The build always sets the property; left empty it asks for the project's own copies. */
    private static Path folder(String asked) {
        return asked.isBlank() ? OUR_OWN : Path.of(asked);
    }
}
