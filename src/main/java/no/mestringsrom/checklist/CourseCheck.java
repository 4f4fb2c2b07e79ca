package no.mestringsrom.checklist;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.checklist.ChecklistRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What has become of an item on a course's checklist: ticked off, taken away, or added. */
@Entity
@Table(name = "course_check")
class CourseCheck {

    static final int LONGEST_WORDS = 200;

    @Embeddable
    record Key(@Column(name = "course_id") UUID course, String item) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private @Nullable ChecklistPhase phase;

    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    private @Nullable Duty duty;

    private @Nullable LocalDate due;

    /** Of what the template wants seen to, until it is done: then it keeps the day it was due. */
    private @Nullable Integer daysFromFirst;

    private @Nullable Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable AccountId doneBy;

    private boolean removed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CourseCheck() {}

    private CourseCheck(Key key) {
        this.key = key;
    }

    static CourseCheck of(UUID course, ToolboxItem item) {
        return new CourseCheck(new Key(course, item.name()));
    }

    static CourseCheck added(AddItem command) {
        String words = command.words().strip();
        if (words.isEmpty()) {
            throw new ChecklistRefused(Reason.WORDS_MISSING);
        }
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            throw new ChecklistRefused(Reason.WORDS_TOO_LONG);
        }
        if (command.due() == null) {
            throw new ChecklistRefused(Reason.DUE_MISSING);
        }
        CourseCheck check = new CourseCheck(
                new Key(command.course().value(), UUID.randomUUID().toString()));
        check.phase = command.phase();
        check.words = words;
        check.duty = command.duty();
        check.due = command.due();
        return check;
    }

    /** Moves with the course's first session. */
    static CourseCheck ofTemplate(AddItem command, int daysFromFirst) {
        CourseCheck check = added(command);
        check.daysFromFirst = daysFromFirst;
        return check;
    }

    /**
     * Ticking off what is ticked off keeps the first time.
     *
     * @param first day of the course's first session
     */
    void tick(boolean done, LocalDate first, AccountId by, Instant now) {
        if (done != (doneAt != null)) {
            due = due(first);
            doneAt = done ? now : null;
            doneBy = done ? by : null;
        }
    }

    void remove() {
        removed = true;
    }

    void putBack() {
        removed = false;
    }

    UUID course() {
        return key.course();
    }

    String item() {
        return key.item();
    }

    boolean isOwn() {
        return words != null;
    }

    boolean isOfTemplate() {
        return daysFromFirst != null;
    }

    private @Nullable LocalDate due(LocalDate first) {
        return daysFromFirst == null || done() ? due : first.plusDays(daysFromFirst);
    }

    boolean removed() {
        return removed;
    }

    boolean done() {
        return doneAt != null;
    }

    /**
     * Of one's own items, and of those of the template.
     *
     * @param first day of the course's first session
     */
    ChecklistItem own(LocalDate first) {
        return new ChecklistItem(
                item(),
                Objects.requireNonNull(phase),
                null,
                words,
                Objects.requireNonNull(duty),
                Objects.requireNonNull(due(first)),
                done());
    }
}
