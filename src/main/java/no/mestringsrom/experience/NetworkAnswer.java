package no.mestringsrom.experience;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What a member answers; whoever asked says whether it helped. */
@Entity
@Table(name = "network_answer")
class NetworkAnswer {

    private static final int LONGEST = 5_000;

    @EmbeddedId
    private AnswerId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "question_id"))
    private QuestionId question;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private ColleagueId author;

    private String municipality;
    private String words;
    private boolean helped;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NetworkAnswer() {}

    private NetworkAnswer(QuestionId question, Colleague author, String words, Instant now) {
        this.id = AnswerId.random();
        this.question = question;
        this.author = author.id();
        this.municipality = author.municipality();
        this.words = words;
        this.answeredAt = now;
    }

    static NetworkAnswer given(QuestionId question, Colleague author, String words, Instant now) {
        return new NetworkAnswer(
                question,
                author,
                ExperienceRefused.within(words, LONGEST, Reason.WORDS_MISSING, Reason.WORDS_TOO_LONG),
                now);
    }

    void mark(boolean itHelped) {
        helped = itHelped;
    }

    AnswerId id() {
        return id;
    }

    QuestionId question() {
        return question;
    }

    ColleagueId author() {
        return author;
    }

    String municipality() {
        return municipality;
    }

    String words() {
        return words;
    }

    boolean helped() {
        return helped;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
