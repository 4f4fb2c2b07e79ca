package no.mestringsrom.network;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record NetworkId(UUID value) implements Serializable {

    static NetworkId create() {
        return new NetworkId(UUID.randomUUID());
    }
}
