package no.mestringsrom.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes files in, before it is known what they are to be called: nobody can see them until {@link MaterialDesk} puts them
 * somewhere, and they are gone if it never does.
 */
@Service
public class MaterialUploads {

    private static final Logger log = LoggerFactory.getLogger(MaterialUploads.class);

    private final MaterialAccess access;
    private final MaterialFiles files;
    private final FileTypes types;
    private final Clearing clearing;
    private final long largest;

    MaterialUploads(
            MaterialAccess access, MaterialFiles files, FileTypes types, Clearing clearing, MaterialSettings settings) {
        this.access = access;
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
     * For those who may change what is laid out there. Reads to the end, straight to the disk; nothing is left of what is
     * refused.
     *
     * @param name whatever the browser says
     * @param announced bytes that are to come; negative if nobody said
     */
    public ReceivedFile receive(MaterialPlace place, String name, InputStream incoming, long announced) {
        AccountId by = access.requireEditor(place);
        UUID id = clearing.open();
        boolean received = false;
        try {
            long size = files.receive(id, incoming, largest, announced);
            String safe = FileNames.safe(name);
            FileType type = types.of(files.onItsWay(id), safe);
            received = true;
            return new ReceivedFile(id, FileNames.withEnding(safe, type), type, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!received) {
                clearing.abandon(id);
                log.info("An upload by {} was refused or broke off", by);
            }
        }
    }

    /** Forgets an upload that is not wanted after all; one that was taken in stays. */
    public void abandon(ReceivedFile file) {
        clearing.abandon(file.id());
    }

    /** Writes captions, which are small and were checked, as an upload of their own. */
    UUID write(byte[] captions) {
        UUID id = clearing.open();
        boolean written = false;
        try {
            files.receive(id, new ByteArrayInputStream(captions), largest, captions.length);
            written = true;
            return id;
        } finally {
            if (!written) {
                clearing.abandon(id);
            }
        }
    }
}
