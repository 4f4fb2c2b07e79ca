package no.mestringsrom.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each SMS as a text file, for trying out: the number on the first line, then an empty one, then the text. */
final class FileSmsGateway implements SmsGateway {

    private static final Logger log = LoggerFactory.getLogger(FileSmsGateway.class);

    private final Path folder;

    FileSmsGateway(Path folder) {
        this.folder = folder;
    }

    /** Nobody who watches the folder finds half an SMS in it. */
    @Override
    public Carrier.Outcome send(UUID id, String mobile, String text) {
        try {
            Files.createDirectories(folder);
            Path half = folder.resolve(id + ".half");
            Files.writeString(half, mobile + "\n\n" + text + "\n");
            Files.move(half, folder.resolve(id + ".txt"), StandardCopyOption.REPLACE_EXISTING);
            return Carrier.Outcome.TAKEN;
        } catch (IOException e) {
            log.warn("SMS {} could not be written: {}", id, e.getClass().getSimpleName());
            return Carrier.Outcome.NOT_NOW;
        }
    }
}
