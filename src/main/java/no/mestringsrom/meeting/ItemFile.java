package no.mestringsrom.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** A file that belongs to an item of the agenda, and goes with it. Nothing of it ever changes. */
@Entity
@Table(name = "meeting_item_file")
class ItemFile {

    @Id
    private UUID fileId;

    @Column(name = "item_id")
    private UUID item;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ItemFile() {}

    ItemFile(UUID item, ReceivedFile received) {
        this.fileId = received.id();
        this.item = item;
        this.name = received.name();
        this.type = received.type();
        this.size = received.size();
    }

    UUID fileId() {
        return fileId;
    }

    UUID item() {
        return item;
    }

    PaperFile paper() {
        return new PaperFile(fileId, name, type, size);
    }
}
