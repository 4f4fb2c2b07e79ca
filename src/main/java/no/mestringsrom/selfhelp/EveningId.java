package no.mestringsrom.selfhelp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EveningId(@Column(name = "id") UUID value) implements Serializable {

    static EveningId random() {
        return new EveningId(UUID.randomUUID());
    }
}
