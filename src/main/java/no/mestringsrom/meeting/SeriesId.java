package no.mestringsrom.meeting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SeriesId(UUID value) implements Serializable {

    static SeriesId create() {
        return new SeriesId(UUID.randomUUID());
    }
}
