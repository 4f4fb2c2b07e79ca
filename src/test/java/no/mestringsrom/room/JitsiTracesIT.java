package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.exchange.Attendee;
import no.mestringsrom.exchange.ExchangeLedger;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.LogEvent;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.room.TracePlayer.Played;
import no.mestringsrom.room.TracePlayer.Report;
import no.mestringsrom.room.TraceStory.Change;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.testing.JitsiTrace;
import no.mestringsrom.testing.JitsiTrace.Page;
import no.mestringsrom.testing.JitsiTrace.Step;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What was recorded on a real video server, played through the shipped video frame and from there into the server: who is
 * where, whose microphone is off, and the account must come out as what was done says it was.
 */
@BrowserTest
@ServiceTest
class JitsiTracesIT {

    /** How long the video server and the frame may take until a command shows. */
    private static final long MOVE_SHOWS = 5_000;

    private static final long MUTE_SHOWS = 2_400;

    /** What was done and what the pages were told of it lie seconds apart, at the beginning and at the end. */
    private static final long ACCOUNT_DIFFERS = 8_000;

    /** Percentage points. */
    private static final double VOICES_DIFFER = 5;

    private static Browsers browsers;
    private static Browser browser;

    @Autowired
    TestRooms rooms;

    @Autowired
    RoomSocketHandler handler;

    @Autowired
    SessionLog log;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    TestClock clock;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        browser = browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @AfterEach
    void noon() {
        clock.set(TestClock.START);
    }

    @TestFactory
    Stream<DynamicTest> presenceAndAccountComeOutAsItWas() {
        List<Path> folders = JitsiTrace.all();
        assertThat(folders)
                .as("traces in %s", JitsiTrace.folder().toAbsolutePath())
                .isNotEmpty();
        return folders.stream()
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(JitsiTrace.read(folder))));
    }

    @TestFactory
    Stream<DynamicTest> whoSpokeComesOutByRole() {
        List<Path> folders = JitsiTrace.all().stream()
                .filter(folder -> Files.exists(folder.resolve("truth.json")))
                .toList();
        assertThat(folders)
                .as("traces in %s with who really spoke", JitsiTrace.folder().toAbsolutePath())
                .isNotEmpty();
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> checkVoices(folder)));
    }

    private void checkVoices(Path folder) {
        JitsiTrace trace = JitsiTrace.read(folder);
        TracedRoom room = room(trace, 1);
        // Voices are kept from three participants on: one more listens, and comes last, so that another one reports.
        room.comes(0, "listener", room.room().group.getLast());
        room.reports("listener", new Report(30_000, "video-in", Map.of("endpoint", "listener", "room", "main")));
        play(trace, room);
        room.happens();

        Map<SessionRole, Double> heard =
                shares(ledgers.of(room.room().plan).voicesIn(room.exchange()).orElseThrow());
        Map<SessionRole, Double> spoken = shares(trace.spoken(folder.resolve("truth.json")));
        assertThat(heard).hasSameSizeAs(spoken);
        spoken.forEach((role, share) -> assertThat(heard.get(role))
                .as("%s: heard %s, spoken %s", role, heard, spoken)
                .isCloseTo(share, within(VOICES_DIFFER)));
    }

    private static Map<SessionRole, Double> shares(Map<SessionRole, Long> millis) {
        double all = millis.values().stream().mapToLong(Long::longValue).sum();
        return millis.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> 100 * entry.getValue() / all));
    }

    private void check(JitsiTrace trace) {
        TraceStory story = new TraceStory(trace);
        TracedRoom room = room(trace, 0);
        Map<String, Played> played = play(trace, room);
        room.happens();

        List<LogEntry> entries = room.log();
        SoftAssertions softly = new SoftAssertions();
        int compared = 0;
        List<Long> moments =
                new ArrayList<>(trace.steps().stream().map(Step::at).toList());
        moments.add(trace.end());
        for (long at : moments) {
            RoomState state = room.state(entries, at);
            compared += comparePlaces(trace, story, room, state, at, softly);
            compareMicrophones(trace, story, room, state, at, softly);
        }
        trace.steps().stream()
                .filter(step -> step.who().equals("rooms"))
                .forEach(step -> compareRooms(trace, room, room.state(entries, step.at()), step, softly));
        softly.assertThat(compared).as("comparisons").isPositive();
        played.forEach((page, what) -> softly.assertThat(what.closing())
                .as("why the meeting was over for %s in %s", page, trace.name())
                .isEqualTo(story.closing(page)));
        compareArrivals(trace, story, room, entries, softly);
        compareAccounts(trace, story, room, softly);
        trace.pages().stream()
                .filter(page -> page.name().startsWith("token-"))
                .forEach(page -> softly.assertThat(played.get(page.name()).advice())
                        .as("what %s is told", page.name())
                        .isEqualTo("video.refused.title"));
        softly.assertAll();
    }

    private static int comparePlaces(
            JitsiTrace trace, TraceStory story, TracedRoom room, RoomState state, long at, SoftAssertions softly) {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        for (Page page : trace.pages()) {
            story.settled(page.name(), at, MOVE_SHOWS).ifPresent(where -> {
                expected.put(page.name(), String.valueOf(where.room()));
                actual.put(
                        page.name(),
                        room.device(state, page.name())
                                .map(RoomState.Device::room)
                                .orElse("null"));
            });
        }
        softly.assertThat(actual)
                .as("who is where at %d of %s", at, trace.name())
                .isEqualTo(expected);
        return expected.size();
    }

    /** What the script asked a page about all rooms: "Group 3:Experienced user/moderator" and so on. */
    private static void compareRooms(
            JitsiTrace trace, TracedRoom room, RoomState state, Step step, SoftAssertions softly) {
        step.data().forEach(line -> {
            String[] words = line.asString("").split(":", 2);
            if (words.length == 2) {
                String id = trace.groupNames().getOrDefault(words[0], words[0]);
                softly.assertThat(trace.pages().stream()
                                .map(Page::name)
                                .filter(page -> room.device(state, page)
                                        .filter(device -> device.room().equals(id))
                                        .isPresent())
                                .map(page -> page.replaceFirst("-(rejoin|second-device)$", "")))
                        .as("who is in %s, %s, at %d of %s", words[0], step.what(), step.at(), trace.name())
                        .containsExactlyInAnyOrderElementsOf(Stream.of(words[1].split("\\+"))
                                .filter(person -> !person.isEmpty())
                                .map(person -> person.replaceFirst("/.*", "")
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-'))
                                .toList());
            }
        });
    }

    private static void compareMicrophones(
            JitsiTrace trace, TraceStory story, TracedRoom room, RoomState state, long at, SoftAssertions softly) {
        for (Page page : trace.pages()) {
            Optional<RoomState.Device> device = room.device(state, page.name());
            Optional<Boolean> expected = story.microphone(page.name(), at, MUTE_SHOWS);
            if (device.isPresent() && expected.isPresent()) {
                softly.assertThat(Boolean.TRUE.equals(device.get().muted()))
                        .as("microphone of %s off at %d of %s", page.name(), at, trace.name())
                        .isEqualTo(expected.get());
            }
        }
    }

    /** Whoever goes to another room does not come anew, and nobody comes twice. */
    private static void compareArrivals(
            JitsiTrace trace, TraceStory story, TracedRoom room, List<LogEntry> entries, SoftAssertions softly) {
        for (Page page : trace.pages()) {
            softly.assertThat(room.arrivals(entries, page.name()))
                    .as("how often %s came in %s", page.name(), trace.name())
                    .isEqualTo(story.arrivals(page.name()));
        }
    }

    private void compareAccounts(JitsiTrace trace, TraceStory story, TracedRoom room, SoftAssertions softly) {
        Ledger actual = ledgers.of(room.room().plan);
        Ledger expected = account(trace, story, room);
        softly.assertThat(actual.actualExchangeMillis())
                .as("exchange time of %s", trace.name())
                .isCloseTo(expected.actualExchangeMillis(), within(ACCOUNT_DIFFERS));
        softly.assertThat(actual.pairedMillis())
                .as("paired time of %s", trace.name())
                .isCloseTo(expected.pairedMillis(), within(ACCOUNT_DIFFERS));
        softly.assertThat(actual.sessionMillis()).isEqualTo(expected.sessionMillis());
    }

    /** The account of what was done, by its steps and commands alone. */
    private static Ledger account(JitsiTrace trace, TraceStory story, TracedRoom room) {
        List<LogEvent> events = new ArrayList<>();
        events.add(new LogEvent.SegmentStarted(0, room.exchange()));
        Map<String, String> in = new LinkedHashMap<>();
        for (Change change : story.changes().stream().filter(Change::sure).toList()) {
            String before = change.room() == null ? in.remove(change.page()) : in.put(change.page(), change.room());
            if (change.room() == null) {
                events.add(new LogEvent.Left(change.at(), change.page()));
            } else if (before == null) {
                String person = person(trace.page(change.page()));
                events.add(new LogEvent.Joined(change.at(), person, change.page(), 1, change.room()));
            } else {
                events.add(new LogEvent.Moved(change.at(), change.page(), change.room()));
            }
        }
        events.add(new LogEvent.SessionEnded(trace.end()));
        List<Attendee> people = trace.pages().stream()
                .map(page -> new Attendee(person(page), page.role()))
                .distinct()
                .toList();
        return new ExchangeLedger(room.room().plan.exchange(), people, events).result();
    }

    private static String person(Page page) {
        return page.role().isHost() ? page.role().name() : "participant " + page.participant();
    }

    private TracedRoom room(JitsiTrace trace, int more) {
        int group = Math.max(
                2,
                trace.pages().stream()
                                .filter(page -> !page.role().isHost())
                                .mapToInt(page -> page.participant() + 1)
                                .max()
                                .orElse(0)
                        + more);
        return new TracedRoom(
                handler,
                log,
                clock,
                rooms.in(
                        Duration.ofMinutes(1),
                        IntStream.rangeClosed(1, group)
                                .mapToObj(number -> "Deltaker " + number)
                                .toList()));
    }

    /** Plays every page; what its frame says, and its going, will arrive in the room. */
    private static Map<String, Played> play(JitsiTrace trace, TracedRoom room) {
        room.comes(-10_000, "steering", room.room().professional);
        room.startsExchange(0, "steering");
        room.ends(trace.end(), "steering");
        Map<String, Played> played;
        try (TracePlayer player = new TracePlayer(browser)) {
            played = player.play(trace);
        }
        for (Page page : trace.pages()) {
            room.comes(0, page.name(), seat(room, page));
            Objects.requireNonNull(played.get(page.name())).reports().stream()
                    .filter(report -> report.at() < trace.end())
                    .forEach(report -> room.reports(page.name(), report));
        }
        trace.steps().stream()
                .filter(step -> JitsiTrace.PAGE_GONE.matcher(step.what()).matches())
                .forEach(step -> room.goes(step.at(), step.who()));
        return played;
    }

    private static Seat seat(TracedRoom room, Page page) {
        return switch (page.role()) {
            case PROFESSIONAL -> room.room().professional;
            case EXPERIENCED_USER -> room.room().experienced;
            case PARTICIPANT -> room.room().group.get(page.participant());
        };
    }
}
