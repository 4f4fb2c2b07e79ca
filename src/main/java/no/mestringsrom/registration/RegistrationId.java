package no.mestringsrom.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RegistrationId(@Column(name = "id") UUID value) implements Serializable {

    static RegistrationId random() {
        return new RegistrationId(UUID.randomUUID());
    }
}
