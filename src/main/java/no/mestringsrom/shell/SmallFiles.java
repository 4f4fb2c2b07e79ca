package no.mestringsrom.shell;

import com.vaadin.flow.server.streams.UploadHandler;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** Takes in files that are small enough to hold. */
public final class SmallFiles {

    private SmallFiles() {}

    /**
     * Reads no further than one byte more than allowed, whatever the browser says of the size: that much tells that it is
     * too large.
     *
     * @param largest bytes
     * @param whenThere on the page, with the file's name and the bytes
     */
    public static UploadHandler upTo(int largest, BiConsumer<String, byte[]> whenThere) {
        return event -> {
            byte[] bytes;
            try (InputStream incoming = event.getInputStream()) {
                bytes = incoming.readNBytes(largest + 1);
            }
            event.getUI().access(() -> whenThere.accept(event.getFileName(), bytes));
        };
    }
}
