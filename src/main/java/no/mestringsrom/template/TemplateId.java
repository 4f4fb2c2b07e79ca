package no.mestringsrom.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

@Embeddable
public record TemplateId(@Column(name = "id") UUID value) implements Serializable {

    /** The id of a template in the library: always the same for the same file name, on every installation. */
    public static TemplateId ofLibrary(String name) {
        return new TemplateId(UUID.nameUUIDFromBytes(("template/" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
