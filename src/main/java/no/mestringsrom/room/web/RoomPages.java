package no.mestringsrom.room.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.ParticipantMessages;
import no.mestringsrom.room.ParticipantInvitation;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.SessionMaterials;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Texts;
import no.mestringsrom.video.DialIn;
import no.mestringsrom.video.DialIns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    private final Seating seating;
    private final ObjectProvider<SessionMaterials> materials;
    private final ObjectProvider<ParticipantInvitation> invitations;
    private final ObjectProvider<ParticipantMessages> messages;
    private final DialIns dialIns;
    private final Pages pages;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    RoomPages(
            Seating seating,
            ObjectProvider<SessionMaterials> materials,
            ObjectProvider<ParticipantInvitation> invitations,
            ObjectProvider<ParticipantMessages> messages,
            DialIns dialIns,
            Pages pages,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.seating = seating;
        this.materials = materials;
        this.invitations = invitations;
        this.messages = messages;
        this.dialIns = dialIns;
        this.pages = pages;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/p/{token}")
    ResponseEntity<byte[]> participantLobby(@PathVariable String token, HttpServletRequest request) {
        return lobby(seating.participant(token), "/p/" + token, pages.page(request));
    }

    @GetMapping("/vert/{token}")
    ResponseEntity<byte[]> hostLobby(@PathVariable String token, HttpServletRequest request) {
        return lobby(seating.host(token), "/vert/" + token, pages.page(request));
    }

    @GetMapping("/p/{token}/rom")
    ResponseEntity<byte[]> participantRoom(@PathVariable String token, HttpServletRequest request) {
        return room(seating.participant(token), token, "/p/" + token, pages.page(request));
    }

    @GetMapping("/vert/{token}/rom")
    ResponseEntity<byte[]> hostRoom(@PathVariable String token, HttpServletRequest request) {
        return room(seating.host(token), token, "/vert/" + token, pages.page(request));
    }

    /**
     * Says plainly why the link does not lead in, and nothing about whose it is or what it was for. Whoever has no seat yet
     * is shown where they stand.
     */
    @ExceptionHandler(RoomRefused.class)
    ResponseEntity<byte[]> refused(RoomRefused refused, HttpServletRequest request) {
        Page page = pages.page(request);
        if (refused.reason() == RoomRefused.Reason.WAITING) {
            return seeOther(page, page.path().replaceFirst("/rom$", "") + "/plass");
        }
        HttpStatus status = switch (refused.reason()) {
            case EXPIRED_LINK, WAITED_IN_VAIN, CANCELLED, LAPSED, COURSE_CANCELLED -> HttpStatus.GONE;
            default -> HttpStatus.NOT_FOUND;
        };
        String reason = status == HttpStatus.NOT_FOUND
                ? "UNKNOWN_LINK"
                : refused.reason().name();
        return pages.render(status, "room/closed.jte", page, Map.of("reason", reason));
    }

    private ResponseEntity<byte[]> lobby(Seat seat, String link, Page page) {
        Optional<SessionPlan> current = seating.current(seat.course());
        Optional<String> allMaterials = materials
                .orderedStream()
                .flatMap(source -> source.all(seat, link).stream())
                .findFirst();
        Map<String, Object> model = new HashMap<>();
        allMaterials.ifPresent(all -> model.put("allMaterials", all));
        model.put("invitations", invitations(seat, link, page));
        model.put("messages", seat.isHost() ? List.of() : messages(seat.person()));
        if (current.isEmpty()) {
            return pages.render("room/finished.jte", page, model);
        }
        SessionPlan session = current.get();
        Instant opens = session.startsAt().minus(Seating.EARLIEST);
        boolean open = seat.isHost() || seating.mayEnter(session);
        boolean on = !clock.instant().isBefore(session.startsAt());
        model.put("seat", seat);
        model.put("session", session);
        model.put("hosts", seating.hosts(seat.course()));
        model.put("open", open);
        model.put("opens", opens.atZone(session.zone()).toLocalTime());
        model.put("on", on);
        model.put("again", !on && seating.hasEndedToday(seat.course()));
        model.put("materials", materials(session, seat, link, page));
        dialIns.of(session.id().value()).ifPresent(dialIn -> model.put("dialIn", dialIn));
        model.put(
                "config",
                script(new LobbyConfig(
                        clock.millis(),
                        session.startsAt().toEpochMilli(),
                        open ? 0 : opens.toEpochMilli(),
                        seat.isHost() || !open ? "" : page.url(link + "/rom"),
                        session.id().value(),
                        seat.isHost(),
                        texts.under(page.language(), "room.Check."))));
        return pages.render("room/lobby.jte", page, model);
    }

    private ResponseEntity<byte[]> room(Seat seat, String token, String lobby, Page page) {
        Optional<SessionPlan> session = seating.current(seat.course());
        if (session.isEmpty() || !(seat.isHost() || seating.mayEnter(session.get()))) {
            return seeOther(page, lobby);
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
                                seat.person(),
                                page.language().tag(),
                                page.url(lobby),
                                materials(session.get(), seat, lobby, page),
                                dialIns.of(session.get().id().value()).orElse(null),
                                texts.under(page.language(), "room.Client.")))));
    }

    private static ResponseEntity<byte[]> seeOther(Page page, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(path)))
                .build();
    }

    private List<SessionMaterials.Material> materials(SessionPlan session, Seat seat, String link, Page page) {
        return materials
                .orderedStream()
                .flatMap(source -> source.of(session, seat, link, page.language()).stream())
                .toList();
    }

    private List<ParticipantInvitation.Invitation> invitations(Seat seat, String link, Page page) {
        return seat.isHost()
                ? List.of()
                : invitations
                        .orderedStream()
                        .flatMap(source -> source.of(seat, link, page.language()).stream())
                        .toList();
    }

    private List<ParticipantMessages.Message> messages(UUID registration) {
        return messages.orderedStream()
                .flatMap(source -> source.of(registration).stream())
                .toList();
    }

    /** JSON that can stand in a script element: nothing in it can end the element. */
    private String script(Object config) {
        return json.writeValueAsString(config).replace("<", "\\u003c");
    }

    /**
     * @param opens when the way in opens, epoch milliseconds; 0 if it has
     * @param room where to go by oneself when the session begins; empty to stay
     */
    private record LobbyConfig(
            long now, long startsAt, long opens, String room, UUID session, boolean host, Map<String, String> texts) {}

    private record RoomConfig(
            String socket,
            boolean host,
            String token,
            UUID session,
            UUID person,
            String language,
            String lobby,
            List<SessionMaterials.Material> materials,
            @Nullable DialIn dialIn,
            Map<String, String> texts) {}
}
