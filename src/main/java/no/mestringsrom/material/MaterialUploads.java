package no.mestringsrom.material;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes files in, before it is known what they are to be called: nobody can see them until {@link MaterialDesk} puts them
 * somewhere, and they are gone if it never does.
 */
@Service
public class MaterialUploads {

    private final MaterialAccess access;
    private final MaterialFiles files;
    private final AttachedFiles attached;
    private final Clearing clearing;

    MaterialUploads(MaterialAccess access, MaterialFiles files, AttachedFiles attached, Clearing clearing) {
        this.access = access;
        this.files = files;
        this.attached = attached;
        this.clearing = clearing;
    }

    /** @return bytes of the largest file that is taken in */
    public long largest() {
        return attached.largest();
    }

    /**
     * For those who may change what is laid out there. Reads to the end, straight to the disk; nothing is left of what is
     * refused.
     *
     * @param name whatever the browser says
     * @param announced bytes that are to come; negative if nobody said
     */
    public ReceivedFile receive(MaterialPlace place, String name, InputStream incoming, long announced) {
        access.requireEditor(place);
        return attached.receive(name, incoming, announced, null);
    }

    /** Forgets an upload that is not wanted after all; one that was taken in stays. */
    public void abandon(ReceivedFile file) {
        attached.abandon(file);
    }

    /** Writes captions, which are small and were checked, as an upload of their own. */
    UUID write(byte[] captions) {
        UUID id = clearing.open();
        boolean written = false;
        try {
            files.receive(id, new ByteArrayInputStream(captions), attached.largest(), captions.length);
            written = true;
            return id;
        } finally {
            if (!written) {
                clearing.abandon(id);
            }
        }
    }
}
