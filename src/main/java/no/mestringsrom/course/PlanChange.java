package no.mestringsrom.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.texts.Language;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that became otherwise in a plan after a host had signed it.
 *
 * @param by who changed it
 * @param sessionTitle which session it is about, if any
 * @param movedFrom wall-clock time, where a session was moved
 * @param host who came or left, where that is what happened
 * @param heldBefore the language it was to be held in, where that was changed
 * @param part of the template that the course has otherwise now, where it is none of the above
 */
@Embeddable
public record PlanChange(
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "changed_at") Instant at,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
        AccountId by,

        @Nullable String sessionTitle,
        @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) @Nullable LocalDateTime movedFrom,
        @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) @Nullable LocalDateTime movedTo,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "host")) @Nullable
        AccountId host,

        @Enumerated(EnumType.STRING) @Nullable Language heldBefore,
        @Enumerated(EnumType.STRING) @Nullable Language heldIn,
        @Enumerated(EnumType.STRING) @Nullable TemplatePart part) {

    public enum Kind {
        SESSION_MOVED,
        AGENDA_CHANGED,
        SESSION_ADDED,
        SESSION_REMOVED,
        HOST_JOINED,
        HOST_LEFT,
        LANGUAGE_CHANGED,
        PART_CHANGED
    }

    static PlanChange moved(String session, LocalDateTime from, LocalDateTime to, AccountId by, Instant at) {
        return new PlanChange(Kind.SESSION_MOVED, at, by, session, from, to, null, null, null, null);
    }

    static PlanChange agenda(String session, AccountId by, Instant at) {
        return new PlanChange(Kind.AGENDA_CHANGED, at, by, session, null, null, null, null, null, null);
    }

    static PlanChange added(String session, LocalDateTime starts, AccountId by, Instant at) {
        return new PlanChange(Kind.SESSION_ADDED, at, by, session, null, starts, null, null, null, null);
    }

    static PlanChange removed(String session, LocalDateTime starts, AccountId by, Instant at) {
        return new PlanChange(Kind.SESSION_REMOVED, at, by, session, starts, null, null, null, null, null);
    }

    static PlanChange joined(AccountId host, AccountId by, Instant at) {
        return new PlanChange(Kind.HOST_JOINED, at, by, null, null, null, host, null, null, null);
    }

    static PlanChange left(AccountId host, AccountId by, Instant at) {
        return new PlanChange(Kind.HOST_LEFT, at, by, null, null, null, host, null, null, null);
    }

    static PlanChange language(Language from, Language to, AccountId by, Instant at) {
        return new PlanChange(Kind.LANGUAGE_CHANGED, at, by, null, null, null, null, from, to, null);
    }

    static PlanChange part(TemplatePart part, AccountId by, Instant at) {
        return new PlanChange(Kind.PART_CHANGED, at, by, null, null, null, null, null, null, part);
    }

    /** Whether this tells of the same thing, later: then it takes the other's place. */
    boolean replaces(PlanChange earlier) {
        return kind == earlier.kind
                && Objects.equals(sessionTitle, earlier.sessionTitle)
                && (kind != Kind.SESSION_MOVED || Objects.equals(movedFrom, earlier.movedTo))
                && Objects.equals(host, earlier.host)
                && part == earlier.part;
    }

    /** A session that was moved, and moved back; a language likewise. */
    boolean leavesAllAsItWas() {
        return switch (kind) {
            case SESSION_MOVED -> Objects.equals(movedFrom, movedTo);
            case LANGUAGE_CHANGED -> heldBefore == heldIn;
            case AGENDA_CHANGED, SESSION_ADDED, SESSION_REMOVED, HOST_JOINED, HOST_LEFT, PART_CHANGED -> false;
        };
    }

    /** The same as seen from before an earlier one. */
    PlanChange since(PlanChange earlier) {
        return new PlanChange(
                kind, at, by, sessionTitle, earlier.movedFrom, movedTo, host, earlier.heldBefore, heldIn, part);
    }
}
