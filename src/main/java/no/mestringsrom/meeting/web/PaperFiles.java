package no.mestringsrom.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.web.FileAnswers;
import no.mestringsrom.meeting.AgendaPapers;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.PaperFile;
import no.mestringsrom.site.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is to be read before a meeting, for the network's members and nobody else. */
@Controller
class PaperFiles {

    private final AgendaPapers papers;
    private final FileAnswers files;
    private final Pages pages;

    PaperFiles(AgendaPapers papers, FileAnswers files, Pages pages) {
        this.papers = papers;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/arbeid/moter/{meeting}/papir/{file}")
    ResponseEntity<?> paper(@PathVariable UUID meeting, @PathVariable UUID file, HttpServletRequest request) {
        return papers.file(new MeetingId(meeting), file).flatMap(this::answer).orElseGet(() -> missing(request));
    }

    private Optional<ResponseEntity<?>> answer(PaperFile paper) {
        boolean opens = paper.type().showing() != FileType.Showing.DOWNLOAD;
        ContentDisposition name = ContentDisposition.builder(opens ? "inline" : "attachment")
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return files.of(paper.id(), paper.type().mediaType(), name).map(answer -> answer);
    }

    /** Whether there is such a thing is nobody else's business. */
    @ExceptionHandler({AccessDeniedException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<?> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "material/missing.jte", pages.page(request), Map.of());
    }
}
