package no.mestringsrom.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Addresses of the scripts and styles of the light pages, with a hash of the content so that browsers may keep them. */
@Component
public class Assets {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if the build made no such asset */
    public String url(String name) {
        return urls.computeIfAbsent(name, Assets::hashed);
    }

    private static String hashed(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("No such asset: " + name);
            }
            CRC32 crc = new CRC32();
            crc.update(content.readAllBytes());
            return "/assets/" + name + "?v=" + Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
