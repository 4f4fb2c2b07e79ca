package no.mestringsrom.meeting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record MeetingId(UUID value) implements Serializable {

    static MeetingId create() {
        return new MeetingId(UUID.randomUUID());
    }
}
