package no.mestringsrom.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record QuestionId(@Column(name = "id") UUID value) implements Serializable {

    static QuestionId random() {
        return new QuestionId(UUID.randomUUID());
    }
}
