package no.mestringsrom.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RemarkId(@Column(name = "id") UUID value) implements Serializable {

    static RemarkId random() {
        return new RemarkId(UUID.randomUUID());
    }
}
