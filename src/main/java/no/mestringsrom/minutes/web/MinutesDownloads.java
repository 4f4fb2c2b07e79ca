package no.mestringsrom.minutes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.minutes.MinutesFiles;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.site.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The minutes as files, for members of the network. The files' names say nothing of what was talked about. */
@Controller
@RequestMapping("/arbeid/moter/{meeting}")
class MinutesDownloads {

    private final MinutesFiles files;
    private final Pages pages;

    MinutesDownloads(MinutesFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/referat.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID meeting) {
        return file("pdf", MediaType.APPLICATION_PDF, files.pdf(new MeetingId(meeting)));
    }

    @GetMapping("/referat.md")
    ResponseEntity<byte[]> markdown(@PathVariable UUID meeting) {
        return file(
                "md",
                new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8),
                files.markdown(new MeetingId(meeting)).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("referat." + ending)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /** Whether there is such a meeting is nobody else's business. */
    @ExceptionHandler({AccessDeniedException.class, MinutesRefused.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Void> missing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> busy(PrintBusy busy, HttpServletRequest request) {
        return pages.busy(request);
    }
}
