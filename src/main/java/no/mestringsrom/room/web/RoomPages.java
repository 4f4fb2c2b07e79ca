package no.mestringsrom.room.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.room.AllCircles;
import no.mestringsrom.room.Circles;
import no.mestringsrom.room.Entrance;
import no.mestringsrom.room.Handout;
import no.mestringsrom.room.Lobby;
import no.mestringsrom.room.Measured;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import no.mestringsrom.video.DialIn;
import no.mestringsrom.video.DialIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** A person's own link leads to the lobby, and from there to the room of the sitting that is on or next. */
@Controller
class RoomPages {

    private final AllCircles circles;
    private final Seating seating;
    private final DialIns dialIns;
    private final Pages pages;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    RoomPages(
            AllCircles circles,
            Seating seating,
            DialIns dialIns,
            Pages pages,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.circles = circles;
        this.seating = seating;
        this.dialIns = dialIns;
        this.pages = pages;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** The page of a personal link. */
    ResponseEntity<byte[]> lobby(@PathVariable String token, HttpServletRequest request) {
        Page page = pages.page(request);
        Entrance entrance = circles.entrance(page.path());
        String link = entrance.path() + "/" + token;
        Seat seat = seating.seat(entrance.purpose(), token);
        Circles kind = circles.of(seat.circle());
        Map<String, Object> model = new HashMap<>(kind.lobby(seat, link, page.language()));
        Optional<Sitting> current = seating.current(seat.circle());
        if (current.isEmpty()) {
            return pages.render(entrance.pages() + "/finished.jte", page, model);
        }
        model.put("lobby", lobby(current.get(), seat, kind, link, page));
        return pages.render(entrance.pages() + "/lobby.jte", page, model);
    }

    private Lobby lobby(Sitting sitting, Seat seat, Circles kind, String link, Page page) {
        Instant opens = sitting.startsAt().minus(Seating.EARLIEST);
        boolean open = seat.mayComeEarly() || seating.mayEnter(sitting);
        boolean on = !clock.instant().isBefore(sitting.startsAt());
        List<Seat> roster = kind.roster(seat.circle());
        List<Seat> hosts = roster.stream().filter(Seat::steers).toList();
        LobbyConfig config = new LobbyConfig(
                clock.millis(),
                sitting.startsAt().toEpochMilli(),
                open ? 0 : opens.toEpochMilli(),
                seat.steers() || !open ? "" : page.url(link + "/rom"),
                sitting.id().value(),
                seat.role().isHost(),
                texts.under(page.language(), "room.Check."));
        return new Lobby(
                seat,
                sitting,
                hosts,
                hosts.size() == roster.size(),
                open,
                opens.atZone(sitting.zone()).toLocalTime(),
                on,
                !on && seating.hasEndedToday(seat.circle()),
                kind.handouts(sitting, seat, link, page.language()),
                dialIns.of(sitting.id().value()).orElse(null),
                script(config));
    }

    /** The room of the sitting that is on or next. */
    ResponseEntity<byte[]> room(@PathVariable String token, HttpServletRequest request) {
        Page page = pages.page(request);
        Entrance entrance = circles.entrance(page.path());
        String lobby = entrance.path() + "/" + token;
        Seat seat = seating.seat(entrance.purpose(), token);
        Optional<Sitting> current = seating.current(seat.circle());
        if (current.isEmpty() || !(seat.mayComeEarly() || seating.mayEnter(current.get()))) {
            return Pages.seeOther(page, lobby);
        }
        Sitting sitting = current.get();
        RoomConfig config = new RoomConfig(
                "/rom/socket",
                seat.steers(),
                sitting.measured(),
                token,
                sitting.id().value(),
                seat.person(),
                page.language().tag(),
                page.url(lobby),
                circles.of(seat.circle()).handouts(sitting, seat, lobby, page.language()),
                dialIns.of(sitting.id().value()).orElse(null),
                words(entrance, page.language()));
        return pages.render("room/room.jte", page, Map.of("sitting", sitting, "config", script(config)));
    }

    private Map<String, String> words(Entrance entrance, Language language) {
        Map<String, String> words = new HashMap<>(texts.under(language, "room.Client."));
        if (entrance.withoutCourse()) {
            words.putAll(texts.under(language, "room.Meeting."));
        }
        return words;
    }

    /**
     * Says plainly why the link does not lead in, and nothing about whose it is or what it was for. Whoever has no seat yet
     * is shown where they stand.
     */
    @ExceptionHandler(RoomRefused.class)
    ResponseEntity<byte[]> refused(RoomRefused refused, HttpServletRequest request) {
        Page page = pages.page(request);
        if (refused.reason() == RoomRefused.Reason.WAITING) {
            return Pages.seeOther(page, page.path().replaceFirst("/rom$", "") + "/plass");
        }
        HttpStatus status = switch (refused.reason()) {
            case EXPIRED_LINK, WAITED_IN_VAIN, CANCELLED, LAPSED, COURSE_CANCELLED -> HttpStatus.GONE;
            default -> HttpStatus.NOT_FOUND;
        };
        String reason = status == HttpStatus.NOT_FOUND
                ? "UNKNOWN_LINK"
                : refused.reason().name();
        return pages.render(
                status, circles.entrance(page.path()).pages() + "/closed.jte", page, Map.of("reason", reason));
    }

    /** JSON that can stand in a script element: nothing in it can end the element. */
    private String script(Object config) {
        return json.writeValueAsString(config).replace("<", "\\u003c");
    }

    /**
     * @param opens when the way in opens, epoch milliseconds; 0 if it has
     * @param room where to go by oneself when the session begins; empty to stay
     * @param host whether the person sits alone at the screen, as hosts do: others are asked how many they are
     */
    private record LobbyConfig(
            long now, long startsAt, long opens, String room, UUID session, boolean host, Map<String, String> texts) {}

    /**
     * @param host whether the person steers
     */
    private record RoomConfig(
            String socket,
            boolean host,
            Set<Measured> measured,
            String token,
            UUID session,
            UUID person,
            String language,
            String lobby,
            List<Handout> materials,
            @Nullable DialIn dialIn,
            Map<String, String> texts) {}
}
