package no.mestringsrom.host;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When a step was taken, and who confirmed it, if anybody did.
 *
 * @param byCourse whether a course that gives the step confirmed it; then nobody did
 */
@Embeddable
record StepTaken(
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) LocalDate takenOn,
        @Nullable UUID confirmedBy,
        @Column(name = "confirmed_by_name") @Nullable String confirmedByName,
        @Nullable Instant confirmedAt,
        boolean byCourse) {

    static StepTaken said(LocalDate takenOn) {
        return new StepTaken(takenOn, null, null, null, false);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
