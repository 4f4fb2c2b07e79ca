package no.mestringsrom.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AnswerId(@Column(name = "id") UUID value) implements Serializable {

    static AnswerId random() {
        return new AnswerId(UUID.randomUUID());
    }
}
