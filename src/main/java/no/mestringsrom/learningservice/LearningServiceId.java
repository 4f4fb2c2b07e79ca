package no.mestringsrom.learningservice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record LearningServiceId(@Column(name = "id") UUID value) implements Serializable {

    public static LearningServiceId random() {
        return new LearningServiceId(UUID.randomUUID());
    }
}
