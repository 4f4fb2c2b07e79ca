package no.mestringsrom.network;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AgreementId(UUID value) implements Serializable {

    static AgreementId create() {
        return new AgreementId(UUID.randomUUID());
    }
}
