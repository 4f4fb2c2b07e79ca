package no.mestringsrom.room.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** A person's own link leads to the lobby, and from there to the room of the session that is on or next. */
@Controller
class RoomPages {

    /** How long before the planned start participants may go and wait in the room. */
    static final Duration EARLIEST = Duration.ofMinutes(60);

    private final Seating seating;
    private final Pages pages;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    RoomPages(Seating seating, Pages pages, Texts texts, JsonMapper json, Clock clock) {
        this.seating = seating;
        this.pages = pages;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/p/{token}")
    ResponseEntity<byte[]> participantLobby(@PathVariable String token, HttpServletRequest request) {
        return lobby(seating.participant(token), pages.page(request));
    }

    @GetMapping("/vert/{token}")
    ResponseEntity<byte[]> hostLobby(@PathVariable String token, HttpServletRequest request) {
        return lobby(seating.host(token), pages.page(request));
    }

    @GetMapping("/p/{token}/rom")
    ResponseEntity<byte[]> participantRoom(@PathVariable String token, HttpServletRequest request) {
        return room(seating.participant(token), token, "/p/" + token, pages.page(request));
    }

    @GetMapping("/vert/{token}/rom")
    ResponseEntity<byte[]> hostRoom(@PathVariable String token, HttpServletRequest request) {
        return room(seating.host(token), token, "/vert/" + token, pages.page(request));
    }

    /** Says plainly why the link does not lead in, and nothing about whose it is or what it was for. */
    @ExceptionHandler(RoomRefused.class)
    ResponseEntity<byte[]> refused(RoomRefused refused, HttpServletRequest request) {
        HttpStatus status = switch (refused.reason()) {
            case WAITING -> HttpStatus.OK;
            case EXPIRED_LINK, CANCELLED, COURSE_CANCELLED -> HttpStatus.GONE;
            default -> HttpStatus.NOT_FOUND;
        };
        String reason = status == HttpStatus.NOT_FOUND
                ? "UNKNOWN_LINK"
                : refused.reason().name();
        return pages.render(status, "room/closed.jte", pages.page(request), Map.of("reason", reason));
    }

    private ResponseEntity<byte[]> lobby(Seat seat, Page page) {
        Optional<SessionPlan> session = seating.current(seat.course());
        if (session.isEmpty()) {
            return pages.render("room/finished.jte", page, Map.of());
        }
        Instant opens = session.get().startsAt().minus(EARLIEST);
        boolean open = seat.isHost() || !clock.instant().isBefore(opens);
        return pages.render(
                "room/lobby.jte",
                page,
                Map.of(
                        "seat", seat,
                        "session", session.get(),
                        "hosts", seating.hosts(seat.course()),
                        "open", open,
                        "opens", opens.atZone(session.get().zone()).toLocalTime(),
                        "config",
                                script(new LobbyConfig(
                                        clock.millis(),
                                        session.get().startsAt().toEpochMilli(),
                                        open ? 0 : opens.toEpochMilli(),
                                        texts.under(page.language(), "room.Check.")))));
    }

    private ResponseEntity<byte[]> room(Seat seat, String token, String lobby, Page page) {
        Optional<SessionPlan> session = seating.current(seat.course());
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(page.url(lobby)))
                    .build();
        }
        return pages.render(
                "room/room.jte",
                page,
                Map.of(
                        "session",
                        session.get(),
                        "config",
                        script(new RoomConfig(
                                "/rom/socket",
                                seat.isHost(),
                                token,
                                session.get().id().value(),
                                page.language().tag(),
                                page.url(lobby),
                                texts.under(page.language(), "room.Client.")))));
    }

    /** JSON that can stand in a script element: nothing in it can end the element. */
    private String script(Object config) {
        return json.writeValueAsString(config).replace("<", "\\u003c");
    }

    /** @param opens when the way in opens, epoch milliseconds; 0 if it has */
    private record LobbyConfig(long now, long startsAt, long opens, Map<String, String> texts) {}

    private record RoomConfig(
            String socket,
            boolean host,
            String token,
            UUID session,
            String language,
            String lobby,
            Map<String, String> texts) {}
}
