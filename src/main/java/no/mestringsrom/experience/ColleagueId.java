package no.mestringsrom.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record ColleagueId(@Column(name = "id") UUID value) implements Serializable {

    static ColleagueId random() {
        return new ColleagueId(UUID.randomUUID());
    }
}
