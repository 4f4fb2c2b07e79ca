package no.mestringsrom.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every sort, each the real thing as far as its head goes. */
public final class Samples {

    public static final byte[] HTML =
            "<!doctype html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8);

    public static final byte[] WEBVTT =
            "WEBVTT\n\n00:01.000 --> 00:04.000\nVelkommen!\n".getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    public static byte[] pdf() {
        return pdf(200);
    }

    /** @param size bytes, at least 20 */
    public static byte[] pdf(int size) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n%");
        while (text.length() < size - 6) {
            text.append((char) ('a' + text.length() % 26));
        }
        return text.append("\n%%EOF").toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, bytes)) {
                throw new IllegalArgumentException("No such format: " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] word() {
        return zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"));
    }

    /** @param entries content by name */
    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A box as MP4 and its relatives begin with. */
    public static byte[] film(String brand) {
        return latin("\0\0\0\u0018ftyp" + brand + "\0\0\0\0isom" + brand + "\0\0\0\u0008free");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
