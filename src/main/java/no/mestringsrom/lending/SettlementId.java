package no.mestringsrom.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SettlementId(@Column(name = "id") UUID value) implements Serializable {

    static SettlementId random() {
        return new SettlementId(UUID.randomUUID());
    }
}
