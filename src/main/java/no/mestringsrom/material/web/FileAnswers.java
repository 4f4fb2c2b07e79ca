package no.mestringsrom.material.web;

import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.material.AttachedFiles;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The bytes of a file as they are handed out, whole or the range that is asked for, so that nothing in them ever runs. */
@Component
public class FileAnswers {

    /** Also for PDF: browsers show it in a sandbox, and may let the reader keep it. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox allow-downloads";

    private final AttachedFiles files;

    FileAnswers(AttachedFiles files) {
        this.files = files;
    }

    /** For one who may read it. Empty if the bytes are lost. */
    public Optional<ResponseEntity<Resource>> of(UUID bytes, String mediaType, ContentDisposition disposition) {
        return files.find(bytes)
                .map(place -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, mediaType)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                        .header("Content-Security-Policy", NOTHING_RUNS)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        // What lies at an address never changes: a download that broke off goes on where it was.
                        .eTag("\"" + bytes + "\"")
                        .body(new FileSystemResource(place)));
    }
}
