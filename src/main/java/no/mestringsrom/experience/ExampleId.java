package no.mestringsrom.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ExampleId(@Column(name = "id") UUID value) implements Serializable {

    static ExampleId random() {
        return new ExampleId(UUID.randomUUID());
    }
}
