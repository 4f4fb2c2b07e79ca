package no.mestringsrom.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.template.TemplatePart;

/**
 * Something that a course does otherwise although its template has fixed it, and why, in the words of whoever made it so.
 *
 * @param by whose words they are
 */
@Embeddable
public record CourseDeparture(
        @Enumerated(EnumType.STRING) TemplatePart part,
        String reason,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "given_by"))
        AccountId by,

        @Column(name = "given_at") Instant at) {}
