package no.mestringsrom.selfhelp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Of an invitation into a group; the one thing that the link to it holds. */
@Embeddable
public record InvitationId(@Column(name = "id") UUID value) implements Serializable {

    static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }
}
