package no.mestringsrom.practice;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.testing.JitsiTrace;
import no.mestringsrom.testing.JitsiTrace.Command;
import no.mestringsrom.testing.JitsiTrace.Event;
import no.mestringsrom.video.PracticeTokens;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same is done in the practice room as was done on a real video server: every page must be told the same events in the
 * same order, with the same fields. How often an event is repeated in a row is not compared, nor when a page hears of
 * other microphones and of the list of rooms: on a real server that comes whenever the network brings it.
 */
@BrowserTest
@PracticeRoomTest
class PracticeStoryIT {

    private static final PracticeTokens TOKENS = new PracticeTokens(PracticeRoomTest.SECRET);

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

    private static final double QUIET_MILLIS = 700;
    private static final int LEAVING_AFTER_THE_END_MILLIS = 5_500;

    private static Browsers browsers;
    private static Browser browser;

    @LocalServerPort
    int port;

    private String room = "";
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    /** From the trace's names of people and rooms to those of the practice room. */
    private final Map<String, String> names = new LinkedHashMap<>();

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

    /** @param until where the trace goes on with lost networks, moderation, or groups drawn by lot */
    @ParameterizedTest
    @CsvSource({"join-leave, 89000", "mute, 75000", "breakouts, 122000", "breakouts-3, 1000000", "kick-end, 1000000"})
    void sameEventsInTheSameOrder(String scenario, long until) {
        JitsiTrace trace = JitsiTrace.read(JitsiTrace.OUR_OWN.resolve(scenario));
        names.put(trace.room(), room);
        perform(trace, until);

        SoftAssertions softly = new SoftAssertions();
        attendees.forEach((page, attendee) -> {
            List<Event> recorded = trace.page(page).events().stream()
                    .filter(event -> event.at() < until)
                    .toList();
            List<Event> practised = events(attendee);
            softly.assertThat(inOrder(practised)).as("%s in %s", page, scenario).isEqualTo(inOrder(recorded));
            softly.assertThat(fields(practised))
                    .as("fields at %s", page)
                    .isSubsetOf(fields(trace.pages().stream()
                            .flatMap(any -> any.events().stream())
                            .toList()));
        });
        softly.assertAll();
    }

    private void perform(JitsiTrace trace, long until) {
        record Deed(long at, Runnable what) {}
        List<Deed> deeds = new ArrayList<>();
        trace.steps().stream()
                .filter(step -> step.what().startsWith("opens the meeting"))
                .forEach(step -> deeds.add(new Deed(step.at(), () -> enter(trace, step.who()))));
        trace.steps().stream()
                .filter(step -> JitsiTrace.PAGE_GONE.matcher(step.what()).matches())
                .forEach(step -> deeds.add(
                        new Deed(step.at(), () -> attendee(step.who()).page().evaluate("api.dispose()"))));
        trace.commands().stream()
                .filter(command -> !LEFT_OUT.contains(command.name()))
                .forEach(command -> deeds.add(new Deed(command.at(), () -> command(trace, command))));
        deeds.stream()
                .filter(deed -> deed.at() < until)
                .sorted(Comparator.comparingLong(Deed::at))
                .forEach(deed -> {
                    deed.what().run();
                    awaitQuiet();
                });
        attendees.values().iterator().next().page().waitForTimeout(LEAVING_AFTER_THE_END_MILLIS);
    }

    private void enter(JitsiTrace trace, String page) {
        Attendee attendee = Attendee.enter(
                browser.newContext(),
                "http://localhost:" + port,
                room,
                TOKENS.token(room, page, trace.page(page).host()),
                page,
                false);
        attendees.put(page, attendee);
        attendee.awaitEvent("videoConferenceJoined");
        names.put(trace.page(page).endpoint(Long.MAX_VALUE).orElseThrow(), attendee.id());
    }

    private void command(JitsiTrace trace, Command command) {
        Attendee by = attendee(command.page());
        List<Object> arguments = new ArrayList<>();
        command.arguments().forEach(argument -> {
            String text = argument.asString("");
            trace.groupNames().forEach((name, id) -> {
                if (text.contains(id)) {
                    names.put(id, groupId(name));
                }
            });
            String ours = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                ours = ours.replace(name.getKey(), name.getValue());
            }
            arguments.add(ours);
        });
        by.command(command.name(), arguments.toArray());
    }

    private String groupId(String name) {
        Attendee anybody = attendees.values().stream()
                .filter(attendee ->
                        attendee.page().evaluate("() => api.getNumberOfParticipants()") instanceof Integer many
                                && many > 0)
                .findFirst()
                .orElseThrow();
        return (String) Objects.requireNonNull(anybody.page().evaluate("""
                        async (name) => Object.values(await api.listBreakoutRooms()).find((room) => room.name === name)?.id ?? 'gone'
                        """, name));
    }

    private Attendee attendee(String page) {
        return Objects.requireNonNull(attendees.get(page), page);
    }

    /** Until nobody has been told anything for a moment, except who speaks. */
    private void awaitQuiet() {
        Attendee anybody = attendees.values().iterator().next();
        long told = -1;
        for (long now = told(); now != told; now = told()) {
            told = now;
            anybody.page().waitForTimeout(QUIET_MILLIS);
        }
    }

    private long told() {
        return attendees.values().stream()
                .mapToLong(attendee -> events(attendee).size())
                .sum();
    }

    private static List<Event> events(Attendee attendee) {
        JsonNode events = JsonMapper.shared()
                .readTree((String) Objects.requireNonNull(attendee.page().evaluate("JSON.stringify(events)")));
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
                " " + payload.get("error").get("name").asString() + " "
                        + payload.get("error").get("params").get(0).asString();
            default -> "";
        };
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
                    field.getValue().properties().forEach(inner -> fields.add(field.getKey() + "." + inner.getKey()));
                }
            });
            ways.add(event.name() + fields);
        }
        return ways;
    }
}
