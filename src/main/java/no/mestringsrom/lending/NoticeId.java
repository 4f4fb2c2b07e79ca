package no.mestringsrom.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record NoticeId(@Column(name = "id") UUID value) implements Serializable {

    static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }
}
