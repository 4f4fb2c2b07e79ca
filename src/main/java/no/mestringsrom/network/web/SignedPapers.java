package no.mestringsrom.network.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.web.FileAnswers;
import no.mestringsrom.network.Agreement;
import no.mestringsrom.network.AgreementId;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.NetworkId;
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

/** The signed paper of an agreement: a PDF, for the network's members and nobody else. */
@Controller
class SignedPapers {

    private final Agreements agreements;
    private final FileAnswers files;
    private final Pages pages;

    SignedPapers(Agreements agreements, FileAnswers files, Pages pages) {
        this.agreements = agreements;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/arbeid/nettverk/{network}/avtaler/{agreement}/fil")
    ResponseEntity<?> paper(@PathVariable UUID network, @PathVariable UUID agreement, HttpServletRequest request) {
        return Optional.ofNullable(agreements
                        .get(new NetworkId(network), new AgreementId(agreement))
                        .file())
                .flatMap(this::answer)
                .orElseGet(() -> missing(request));
    }

    private Optional<ResponseEntity<?>> answer(Agreement.SignedPaper paper) {
        ContentDisposition name = ContentDisposition.inline()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return files.of(paper.bytes(), FileType.PDF.mediaType(), name).map(answer -> answer);
    }

    /** Whether there is such a thing is nobody else's business. */
    @ExceptionHandler({
        AccessDeniedException.class,
        NoSuchElementException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<?> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "material/missing.jte", pages.page(request), Map.of());
    }
}
