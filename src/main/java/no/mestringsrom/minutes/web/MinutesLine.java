package no.mestringsrom.minutes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.minutes.MinutesWriting;
import no.mestringsrom.minutes.MinutesWriting.Push;
import no.mestringsrom.minutes.Since;
import no.mestringsrom.minutes.TextNow;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editor's line to the text. Every answer carries the token that the next push is to be sent with: a page that was open while
 * the server began anew, or while somebody signed in again, goes on writing.
 */
@RestController
@RequestMapping("/arbeid/moter/{meeting}/referat")
class MinutesLine {

    /** In bytes: the longest text there may be, and all that JSON may make of it. */
    private static final int LARGEST = 2_000_000;

    private final MinutesWriting writing;
    private final JsonMapper json;

    MinutesLine(MinutesWriting writing, JsonMapper json) {
        this.writing = writing;
        this.json = json;
    }

    record Opened(int version, String text, boolean approved, String token) {}

    /** @param updates each with its changes as they were sent */
    record News(List<Update> updates, List<Since.Writer> writing, boolean approved, String token) {

        record Update(String page, JsonNode changes) {}
    }

    record Refused(String reason) {}

    @GetMapping("/tekst")
    ResponseEntity<Opened> open(@PathVariable UUID meeting, CsrfToken token) {
        TextNow now = writing.read(new MeetingId(meeting));
        return answer(new Opened(now.version(), now.text(), now.approved(), token.getToken()));
    }

    @GetMapping("/endringer")
    ResponseEntity<News> since(@PathVariable UUID meeting, @RequestParam int etter, CsrfToken token) {
        return news(writing.since(new MeetingId(meeting), etter), token);
    }

    /** Takes {@code {version, page, changes: […]}}. */
    @PostMapping("/endringer")
    ResponseEntity<News> push(@PathVariable UUID meeting, HttpServletRequest request, CsrfToken token)
            throws IOException {
        return news(writing.push(new MeetingId(meeting), read(request)), token);
    }

    private Push read(HttpServletRequest request) throws IOException {
        byte[] bytes;
        try (InputStream body = request.getInputStream()) {
            bytes = body.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new TooLarge();
        }
        JsonNode sent = json.readTree(bytes);
        List<String> changes = new ArrayList<>();
        sent.path("changes").forEach(change -> changes.add(change.toString()));
        return new Push(sent.path("version").asInt(-1), sent.path("page").asString(""), changes);
    }

    private ResponseEntity<News> news(Since since, CsrfToken token) {
        List<News.Update> updates = since.updates().stream()
                .map(update -> new News.Update(update.page(), json.readTree(update.changes())))
                .toList();
        return answer(new News(updates, since.writing(), since.approved(), token.getToken()));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** Whether there is such a meeting is nobody else's business. */
    @ExceptionHandler({AccessDeniedException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Refused> notTheirs() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Refused("NOT_FOUND"));
    }

    @ExceptionHandler
    ResponseEntity<Refused> refused(MinutesRefused refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Refused(refused.reason().name()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> noJson(JacksonException unreadable) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refused(Reason.UNREADABLE.name()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> tooLarge(TooLarge large) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refused(Reason.TOO_LONG.name()));
    }

    private static final class TooLarge extends RuntimeException {}
}
