package no.mestringsrom.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** A page as it was sent, and compressed. */
record KeptPage(String contentType, List<Header> headers, byte[] plain, byte[] compressed, String tag, Set<?> about) {

    private static final int OVERHEAD = 2_000;
    private static final String VARY = HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    record Header(String name, String value) {}

    static KeptPage of(@Nullable String contentType, List<Header> headers, byte[] page, Set<?> about) {
        return new KeptPage(
                Objects.requireNonNullElse(contentType, "text/html;charset=UTF-8"),
                headers,
                page,
                compressed(page),
                tag(page),
                about);
    }

    /** Weak, since the page is the same whether it is compressed or not. */
    static String tag(byte[] page) {
        CRC32 crc = new CRC32();
        crc.update(page);
        return "W/\"" + Long.toHexString(crc.getValue()) + "-" + Integer.toHexString(page.length) + "\"";
    }

    int size() {
        return plain.length + compressed.length + OVERHEAD;
    }

    void answer(ServletWebRequest request) throws IOException {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        headers.forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader(HttpHeaders.VARY, VARY);
        if (request.checkNotModified(tag)) {
            return;
        }
        response.setContentType(contentType);
        byte[] body = plain;
        if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = compressed;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whoever names it with a weight of nothing does not want it. */
    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
    }

    private static byte[] compressed(byte[] page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
