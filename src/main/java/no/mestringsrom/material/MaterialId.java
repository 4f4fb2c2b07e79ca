package no.mestringsrom.material;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record MaterialId(@Column(name = "id") UUID value) implements Serializable {

    static MaterialId create() {
        return new MaterialId(UUID.randomUUID());
    }
}
