package no.mestringsrom.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RequestId(@Column(name = "id") UUID value) implements Serializable {

    static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }
}
