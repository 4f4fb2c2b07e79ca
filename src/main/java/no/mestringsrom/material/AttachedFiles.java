package no.mestringsrom.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The bytes of files, for features whose own rows show them. Asks nobody for leave: the feature has asked. Nobody can see an
 * upload until a transaction takes it in together with the row, and it is gone if none ever does.
 */
@Service
public class AttachedFiles {

    private static final Logger log = LoggerFactory.getLogger(AttachedFiles.class);

    private final MaterialFiles files;
    private final FileTypes types;
    private final Clearing clearing;
    private final long largest;

    AttachedFiles(MaterialFiles files, FileTypes types, Clearing clearing, MaterialSettings settings) {
        this.files = files;
        this.types = types;
        this.clearing = clearing;
        this.largest = settings.largest().toBytes();
    }

    /** @return bytes of the largest file that is taken in */
    public long largest() {
        return largest;
    }

    /**
     * Reads to the end, straight to the disk; nothing is left of what is refused.
     *
     * @param name whatever the browser says
     * @param announced bytes that are to come; negative if nobody said
     * @param only the one type that is taken, found from the content; null for all of them
     * @throws MaterialRefused if it is too large, broke off, or is of another type
     */
    public ReceivedFile receive(String name, InputStream incoming, long announced, @Nullable FileType only) {
        UUID id = clearing.open();
        boolean received = false;
        try {
            long size = files.receive(id, incoming, largest, announced);
            String safe = FileNames.safe(name);
            FileType type = type(files.onItsWay(id), safe, only);
            received = true;
            return new ReceivedFile(id, FileNames.withEnding(safe, type), type, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!received) {
                clearing.abandon(id);
                log.info("An upload was refused or broke off");
            }
        }
    }

    private FileType type(Path file, String name, @Nullable FileType only) throws IOException {
        try {
            FileType found = types.of(file, name);
            if (only == null || found == only) {
                return found;
            }
        } catch (MaterialRefused refused) {
            if (only == null || refused.reason() == Reason.NAME_SAYS_OTHERWISE) {
                throw refused;
            }
        }
        throw new MaterialRefused(Reason.ONLY_ONE_TYPE, only.label());
    }

    /** Part of the transaction that writes the row: once that is through the bytes are there, or else they are deleted. */
    public void takeIn(ReceivedFile file) {
        clearing.takeIn(file.id());
    }

    /** Part of the transaction that deletes the row, or has it show other bytes: these go once that is through. */
    public void discard(UUID bytes) {
        clearing.discard(List.of(bytes));
    }

    /** Forgets an upload that is not wanted after all; one that was taken in stays. */
    public void abandon(ReceivedFile file) {
        clearing.abandon(file.id());
    }

    /** Where the bytes lie; empty, and told in the log, if somebody has taken them away. */
    public Optional<Path> find(UUID bytes) {
        Optional<Path> found = files.find(bytes);
        if (found.isEmpty()) {
            log.error("The bytes {} of a file are missing: restore the folder of files from the backup", bytes);
        }
        return found;
    }
}
