package no.mestringsrom.template;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a template said from one day on. */
@Entity
@Immutable
@Table(name = "course_template_edition")
class TemplateEdition {

    @Embeddable
    record Key(
            @Column(name = "template_id") UUID template,
            @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Convert(converter = ContentConverter.class)
    private TemplateContent content;

    private String note;
    private Instant savedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "saved_by"))
    private @Nullable AccountId savedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TemplateEdition() {}

    /** @param note what is new in it; empty for nothing worth a word */
    TemplateEdition(
            TemplateId template,
            int number,
            TemplateContent content,
            String note,
            @Nullable AccountId savedBy,
            Instant savedAt) {
        this.key = new Key(template.value(), number);
        this.content = content;
        this.note = note;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    TemplateId template() {
        return new TemplateId(key.template());
    }

    int number() {
        return key.number();
    }

    TemplateContent content() {
        return content;
    }
}
