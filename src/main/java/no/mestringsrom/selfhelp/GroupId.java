package no.mestringsrom.selfhelp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GroupId(@Column(name = "id") UUID value) implements Serializable {

    static GroupId random() {
        return new GroupId(UUID.randomUUID());
    }
}
