package no.mestringsrom.meeting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PollId(UUID value) implements Serializable {

    static PollId create() {
        return new PollId(UUID.randomUUID());
    }
}
