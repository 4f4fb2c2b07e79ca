package no.mestringsrom.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** A page as it was sent, and compressed once somebody asks for it again. */
final class KeptPage {

    private static final int OVERHEAD = 2_000;
    private static final String VARY = HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE;
    private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final String contentType;
    private final List<Header> headers;
    private final byte[] plain;
    private final String tag;
    private final int[] about;
    private final long change;
    private volatile byte @Nullable [] compressed;

    record Header(String name, String value) {}

    /**
     * @param about places of what the page is about
     * @param change the last one before it was read
     */
    KeptPage(@Nullable String contentType, List<Header> headers, byte[] page, int[] about, long change) {
        this.contentType = Objects.requireNonNullElse(contentType, "text/html;charset=UTF-8");
        this.headers = headers;
        this.plain = page;
        this.tag = tag(page);
        this.about = about;
        this.change = change;
    }

    int[] about() {
        return about;
    }

    long change() {
        return change;
    }

    /** Weak, since the page is the same whether it is compressed or not. */
    static String tag(byte[] page) {
        CRC32 crc = new CRC32();
        crc.update(page);
        return "W/\"" + Long.toHexString(crc.getValue()) + "-" + Integer.toHexString(page.length) + "\"";
    }

    /** At most, compressed or not yet. */
    int size() {
        return 2 * plain.length + OVERHEAD;
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
            body = compressed();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whoever names it with a weight of nothing does not want it. */
    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !(accepted.contains("q=") && NO_GZIP.matcher(accepted).find());
    }

    private byte[] compressed() {
        byte[] made = compressed;
        if (made == null) {
            made = compressed(plain);
            compressed = made;
        }
        return made;
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
