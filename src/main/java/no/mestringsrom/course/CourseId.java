package no.mestringsrom.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record CourseId(@Column(name = "id") UUID value) implements Serializable {

    static CourseId create() {
        return new CourseId(UUID.randomUUID());
    }
}
