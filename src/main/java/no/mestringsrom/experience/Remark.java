package no.mestringsrom.experience;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What somebody says of an example: a comment, or that they have tried it too. Never changed, only taken back. */
@Entity
@Table(name = "example_remark")
class Remark {

    private static final int LONGEST = 2_000;

    @EmbeddedId
    private RemarkId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "example_id"))
    private ExampleId example;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private ColleagueId author;

    /** The author again, for the constraint that each says so once; null for a comment. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "tried_by"))
    private @Nullable ColleagueId triedBy;

    private String municipality;
    private String words;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Remark() {}

    private Remark(ExampleId example, Colleague author, @Nullable ColleagueId triedBy, String words, Instant now) {
        this.id = RemarkId.random();
        this.example = example;
        this.author = author.id();
        this.triedBy = triedBy;
        this.municipality = author.municipality();
        this.words = words;
        this.writtenAt = now;
    }

    static Remark comment(ExampleId example, Colleague author, String words, Instant now) {
        String said = ExperienceRefused.within(words, LONGEST, Reason.WORDS_MISSING, Reason.WORDS_TOO_LONG);
        return new Remark(example, author, null, said, now);
    }

    /** @param words how it went; may be empty */
    static Remark tried(ExampleId example, Colleague author, String words, Instant now) {
        String said = ExperienceRefused.within(words, LONGEST, Reason.WORDS_TOO_LONG);
        return new Remark(example, author, author.id(), said, now);
    }

    RemarkId id() {
        return id;
    }

    ExampleId example() {
        return example;
    }

    ColleagueId author() {
        return author;
    }

    boolean isTried() {
        return triedBy != null;
    }

    String municipality() {
        return municipality;
    }

    String words() {
        return words;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
