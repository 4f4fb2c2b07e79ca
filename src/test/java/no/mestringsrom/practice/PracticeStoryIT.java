package no.mestringsrom.practice;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.testing.JitsiTrace;
import no.mestringsrom.testing.JitsiTrace.Command;
import no.mestringsrom.testing.JitsiTrace.Event;
import no.mestringsrom.testing.JitsiTrace.Page;
import no.mestringsrom.testing.JitsiTrace.Step;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.video.PracticeTokens;
import no.mestringsrom.video.VideoServer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same is done in the practice room as was done on a real video server: every page must be told the same events in the
 * same order, with the same fields. How often an event is repeated in a row is not compared, nor when a page hears of
 * other microphones and of the list of rooms: on a real server that comes whenever the network brings it.
 *
 * <p>Not done again is what the practice room has not: a lobby of the video server ({@code lobby}; ours is in front of the
 * room), moderation of microphones (the rest of {@code mute}), and networks that are lost at the server
 * ({@code reconnect}). In {@code voices} four people come at the same moment, in no order that could be compared. What a
 * real server draws by lot is done as the lot fell.
 */
@BrowserTest
@Tag("long")
@PracticeRoomTest
@Import(TestClock.class)
class PracticeStoryIT {

    private static final PracticeTokens TOKENS = new PracticeTokens(PracticeRoomTest.SECRET);
    private static final PracticeTokens OTHER_TOKENS = new PracticeTokens("a-secret-of-some-other-house-0123456789");

    private static final Set<String> COMPARED = Set.of(
            "ready",
            "audioMuteStatusChanged",
            "participantJoined",
            "videoConferenceJoined",
            "participantRoleChanged",
            "participantLeft",
            "videoConferenceLeft",
            "readyToClose",
            "participantKickedOut",
            "errorOccurred");

    private static final Set<String> COMPARED_BY_FIELDS = Stream.concat(
                    COMPARED.stream(), Stream.of("participantMuted", "breakoutRoomsUpdated"))
            .collect(Collectors.toSet());

    /** What the practice room has none of. */
    private static final Set<String> LEFT_OUT = Set.of("toggleModeration", "toggleRaiseHand");

    /** Recorded tokens and addresses were left out. */
    private static final String NOT_RECORDED = "credentials";

    /** No event comes from picture and sound, which cost more than all the rest: the peers never get to an offer. */
    private static final String NO_MEDIA =
            "RTCPeerConnection.prototype.setLocalDescription = () => new Promise(() => {})";

    private static final long FOR_ALL_TIME = Long.MAX_VALUE;

    /** A frame takes five seconds to leave a meeting that has ended. */
    private static final long PATIENCE_MILLIS = 30_000;

    private static final double LOOK_MILLIS = 100;
    private static final double QUIET_MILLIS = 700;

    private static Browsers browsers;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private String room = "";
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    /** From the trace's names of people and rooms to those of the practice room. */
    private final Map<String, String> names = new LinkedHashMap<>();
    /** What those were told who are gone, with their page. */
    private final Map<String, List<Event>> lastWords = new HashMap<>();

    private final Map<String, BreakableLine> lines = new HashMap<>();

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        browser = browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @BeforeEach
    void newRoom() {
        room = "mr" + UUID.randomUUID().toString().replace("-", "");
    }

    @AfterEach
    void everybodyGoesHome() {
        attendees.values().forEach(Attendee::close);
    }

    /** @param until where the trace goes on with what the practice room has not */
    @ParameterizedTest
    @CsvSource({"join-leave, ", "mute, 75000", "breakouts, ", "breakouts-2, ", "breakouts-3, ", "kick-end, ", "tokens, "
    })
    void sameEventsInTheSameOrder(String scenario, @Nullable Long until) {
        JitsiTrace trace = JitsiTrace.read(JitsiTrace.OUR_OWN.resolve(scenario));
        long end = until == null ? FOR_ALL_TIME : until;
        names.put(trace.room(), room);
        long performed = perform(trace, end);

        SoftAssertions softly = new SoftAssertions();
        for (Page page : trace.pages()) {
            List<Event> practised = attendees.containsKey(page.name()) ? events(page.name()) : List.of();
            List<String> recorded = inOrder(before(performed, page));
            List<String> told = inOrder(practised);
            // What a page was told in the last moment before it was closed was not always recorded.
            softly.assertThat(lastWords.containsKey(page.name()) ? first(recorded.size(), told) : told)
                    .as("%s in %s", page.name(), scenario)
                    .isEqualTo(recorded);
            softly.assertThat(fields(practised))
                    .as("fields at %s", page.name())
                    .isSubsetOf(fields(trace.pages().stream()
                            .flatMap(any -> any.events().stream())
                            .toList()));
        }
        softly.assertAll();
    }

    /** @return until when: what goes astray is not gone on with */
    private long perform(JitsiTrace trace, long until) {
        record Deed(long at, Runnable what) {}
        List<Deed> deeds = new ArrayList<>();
        trace.steps().forEach(step -> deeds.add(new Deed(step.at(), () -> happens(trace, step))));
        trace.commands().stream()
                .filter(command -> !LEFT_OUT.contains(command.name()))
                .forEach(command -> deeds.add(new Deed(command.at(), () -> command(trace, command))));
        givenUp(trace).forEach(at -> deeds.add(new Deed(at, () -> clock.advance(Meeting.GRACE))));
        deeds.removeIf(deed -> deed.at() >= until);
        deeds.sort(Comparator.comparingLong(Deed::at));
        for (int i = 0; i < deeds.size(); i++) {
            deeds.get(i).what().run();
            long next = i + 1 < deeds.size() ? deeds.get(i + 1).at() : until;
            if (!awaitTold(trace, next)) {
                return next;
            }
        }
        anybody().page().waitForTimeout(QUIET_MILLIS);
        return until;
    }

    private void happens(JitsiTrace trace, Step step) {
        String what = step.what();
        if (what.startsWith("opens the meeting")) {
            enter(trace, step.who());
        } else if (what.equals("still in the meeting?")) {
            clock.advance(VideoServer.TOKEN_LIFETIME);
        } else if (attendees.containsKey(step.who())
                && JitsiTrace.PAGE_GONE.matcher(what).matches()) {
            goes(step.who(), what);
        }
    }

    private void goes(String page, String how) {
        Attendee attendee = attendee(page);
        lastWords.put(page, events(page));
        if (how.contains("SIGKILL")) {
            // Nobody sees more of it than that the line breaks.
            Objects.requireNonNull(lines.get(page)).breaks();
        } else if (how.contains("closes the tab")) {
            attendee.page().close();
        } else if (how.contains("navigates")) {
            attendee.page().navigate("about:blank");
        } else {
            attendee.page().evaluate("api.dispose()");
        }
    }

    private static Stream<Step> kills(JitsiTrace trace) {
        return trace.steps().stream().filter(step -> step.what().startsWith("SIGKILL"));
    }

    /** When the server noticed that somebody was gone whose browser was killed. */
    private static Stream<Long> givenUp(JitsiTrace trace) {
        return kills(trace).map(kill -> {
            String endpoint = trace.page(kill.who()).endpoint(kill.at()).orElseThrow();
            return trace.pages().stream()
                    .flatMap(page -> page.events().stream())
                    .filter(event -> event.at() > kill.at()
                            && event.name().equals("participantLeft")
                            && event.payload().get("id").asString().equals(endpoint))
                    .mapToLong(Event::at)
                    .min()
                    .orElseThrow();
        });
    }

    private void enter(JitsiTrace trace, String who) {
        boolean known = trace.pages().stream().anyMatch(page -> page.name().equals(who));
        String page = known ? who : "token-" + who;
        BrowserContext context = browser.newContext();
        context.addInitScript(NO_MEDIA);
        if (kills(trace).anyMatch(kill -> kill.who().equals(page))) {
            lines.put(page, BreakableLine.in(context));
        }
        Attendee attendee = Attendee.enter(
                context,
                "http://localhost:" + port,
                room,
                token(page, trace.page(page).host()),
                page,
                false);
        attendees.put(page, attendee);
        if (known) {
            attendee.awaitEvent("videoConferenceJoined");
            names.put(trace.page(page).endpoint(FOR_ALL_TIME).orElseThrow(), attendee.id());
        }
    }

    private @Nullable String token(String page, boolean host) {
        String good = TOKENS.token(room, page, host, clock);
        return switch (page) {
            case "token-none" -> null;
            case "token-not-a-jwt" -> "not-a-token";
            case "token-bad-signature" -> OTHER_TOKENS.token(room, page, host, clock);
            case "token-wrong-issuer" -> TOKENS.altered(good, claims -> claims.issuer("somebody-else"));
            case "token-wrong-audience" -> TOKENS.altered(good, claims -> claims.audience("somewhere-else"));
            case "token-wrong-room" -> TOKENS.token("mrother", page, host, clock);
            case "token-expired", "token-expired-by-30s" ->
                TOKENS.token(room, page, host, Clock.offset(clock, Duration.ofHours(-1)));
            case "token-nbf-in-future" -> TOKENS.token(room, page, host, Clock.offset(clock, Duration.ofHours(1)));
            default -> good;
        };
    }

    private void command(JitsiTrace trace, Command command) {
        if (command.name().equals("autoAssignToBreakoutRooms")) {
            asTheLotFell(trace, command);
            return;
        }
        List<Object> arguments = new ArrayList<>();
        command.arguments().forEach(argument -> {
            String text = argument.asString("");
            trace.groupNames().forEach((name, id) -> {
                if (text.contains(id)) {
                    names.computeIfAbsent(id, unknown -> groupId(name));
                }
            });
            String ours = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                ours = ours.replace(name.getKey(), name.getValue());
            }
            arguments.add(ours);
        });
        attendee(command.page()).command(command.name(), arguments.toArray());
    }

    /** "Group 4:Participant 3/participant+Participant 2/participant" and so on, as the script saw it afterwards. */
    private void asTheLotFell(JitsiTrace trace, Command command) {
        Step seen = trace.steps().stream()
                .filter(step -> step.at() > command.at() && step.what().contains("auto-assign"))
                .findFirst()
                .orElseThrow();
        for (JsonNode line : seen.data()) {
            String[] group = line.asString().split(":", 2);
            if (trace.groupNames().containsKey(group[0])) {
                for (String person : group[1].split("\\+")) {
                    String page = person.replaceFirst("/.*", "")
                            .toLowerCase(Locale.ROOT)
                            .replace(' ', '-');
                    String id = attendees.keySet().stream()
                            .filter(name -> name.startsWith(page))
                            .reduce((first, second) -> second)
                            .map(name -> attendee(name).id())
                            .orElseThrow();
                    attendee(command.page()).command("sendParticipantToRoom", id, groupId(group[0]));
                }
            }
        }
    }

    private String groupId(String name) {
        String find = "Object.values(await api.listBreakoutRooms()).find((room) => room.name === name)?.id";
        Attendee anybody = anybody();
        anybody.page().waitForFunction("async (name) => " + find, name);
        return (String) Objects.requireNonNull(anybody.page().evaluate("async (name) => " + find, name));
    }

    private Attendee attendee(String page) {
        return Objects.requireNonNull(attendees.get(page), page);
    }

    /** Somebody who is in the meeting. */
    private Attendee anybody() {
        return attendees.entrySet().stream()
                .filter(entry -> !lastWords.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(attendee ->
                        attendee.page().evaluate("() => api.getNumberOfParticipants()") instanceof Integer many
                                && many > 0)
                .findFirst()
                .orElseGet(() -> attendees.values().iterator().next());
    }

    /**
     * Waits until everybody has been told as much as was recorded by then, and nobody is told more.
     *
     * @return whether that came
     */
    private boolean awaitTold(JitsiTrace trace, long recordedUntil) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long before = -1;
        for (long told = told(); System.nanoTime() < end; told = told()) {
            if (told == before && nobodyIsBehind(trace, recordedUntil)) {
                return true;
            }
            before = told;
            anybody().page().waitForTimeout(LOOK_MILLIS);
        }
        return false;
    }

    private boolean nobodyIsBehind(JitsiTrace trace, long recordedUntil) {
        return attendees.keySet().stream()
                .filter(page -> !lastWords.containsKey(page))
                .allMatch(page -> inOrder(events(page)).size()
                        >= inOrder(before(recordedUntil, trace.page(page))).size());
    }

    private static List<String> first(int many, List<String> names) {
        return names.subList(0, Math.min(many, names.size()));
    }

    private static List<Event> before(long end, Page page) {
        return page.events().stream().filter(event -> event.at() < end).toList();
    }

    private long told() {
        return attendees.keySet().stream()
                .mapToLong(page -> events(page).size())
                .sum();
    }

    private List<Event> events(String page) {
        List<Event> last = lastWords.get(page);
        if (last != null) {
            return last;
        }
        JsonNode events = JsonMapper.shared()
                .readTree((String) Objects.requireNonNull(attendee(page).page().evaluate("JSON.stringify(events)")));
        return events.valueStream()
                .filter(event -> !event.get("name").asString().equals("dominantSpeakerChanged"))
                .map(event -> new Event(0, event.get("name").asString(), event.get("payload")))
                .toList();
    }

    private static List<String> inOrder(List<Event> events) {
        List<String> names = new ArrayList<>();
        for (Event event : events) {
            String name = event.name() + detail(event);
            if (COMPARED.contains(event.name())
                    && (names.isEmpty() || !names.getLast().equals(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private static String detail(Event event) {
        JsonNode payload = event.payload();
        return switch (event.name()) {
            case "videoConferenceJoined" -> payload.get("breakoutRoom").asBoolean() ? " small group" : " main room";
            case "audioMuteStatusChanged" -> payload.get("muted").asBoolean() ? " off" : " on";
            case "participantRoleChanged" -> " " + payload.get("role").asString();
            case "participantKickedOut" -> payload.get("kicked").get("local").asBoolean() ? " oneself" : " another";
            case "errorOccurred" ->
                " " + payload.get("error").get("name").asString() + " " + reason(payload.get("error"));
            default -> "";
        };
    }

    /** By how much a token has expired is another time. Of another room only that it is named can be compared. */
    private static String reason(JsonNode error) {
        List<String> reasons = new ArrayList<>();
        reasons.add(error.path("message").asString("").replaceFirst(" \\(.*", ""));
        error.path("params")
                .forEach(param -> reasons.add(param.asString("none").replaceFirst(".*@muc\\..*", "main room")));
        return String.join(" ", reasons);
    }

    /** Every way in which an event was filled in: its name, its fields, and their fields. */
    private static Set<String> fields(List<Event> events) {
        Set<String> ways = new TreeSet<>();
        for (Event event : events) {
            if (!COMPARED_BY_FIELDS.contains(event.name())) {
                continue;
            }
            Set<String> fields = new TreeSet<>();
            event.payload().properties().forEach(field -> {
                fields.add(field.getKey());
                if (!field.getKey().equals("rooms")) {
                    field.getValue().properties().stream()
                            .filter(inner -> !inner.getKey().equals(NOT_RECORDED))
                            .forEach(inner -> fields.add(field.getKey() + "." + inner.getKey()));
                }
            });
            ways.add(event.name() + fields);
        }
        return ways;
    }
}
