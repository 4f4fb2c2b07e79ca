package no.mestringsrom.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SessionId(@Column(name = "id") UUID value) implements Serializable {

    static SessionId create() {
        return new SessionId(UUID.randomUUID());
    }
}
