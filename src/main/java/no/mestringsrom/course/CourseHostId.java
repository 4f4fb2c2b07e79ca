package no.mestringsrom.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record CourseHostId(@Column(name = "id") UUID value) implements Serializable {

    static CourseHostId create() {
        return new CourseHostId(UUID.randomUUID());
    }
}
