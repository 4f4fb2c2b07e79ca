package no.mestringsrom.selfhelp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Of somebody's place in a group; the one thing that their link holds. */
@Embeddable
public record MemberId(@Column(name = "id") UUID value) implements Serializable {

    static MemberId random() {
        return new MemberId(UUID.randomUUID());
    }
}
