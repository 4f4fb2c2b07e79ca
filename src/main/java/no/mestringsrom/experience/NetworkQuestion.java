package no.mestringsrom.experience;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.template.TargetGroup;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a member wants to know of the others. */
@Entity
@Table(name = "network_question")
class NetworkQuestion {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MANY = 100;

    @EmbeddedId
    private QuestionId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private ColleagueId author;

    private String municipality;
    private String title;
    private String words;

    @ElementCollection
    @CollectionTable(name = "network_question_group", joinColumns = @JoinColumn(name = "question_id"))
    @Column(name = "target_group")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Set<TargetGroup> groups = new HashSet<>();

    private Instant askedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NetworkQuestion() {}

    private NetworkQuestion(NetworkId network, Colleague author, String title, String words, Instant now) {
        this.id = QuestionId.random();
        this.network = network;
        this.author = author.id();
        this.municipality = author.municipality();
        this.title = title;
        this.words = words;
        this.askedAt = now;
    }

    static NetworkQuestion asked(NetworkId network, Colleague author, AskNetwork command, Instant now) {
        String title =
                ExperienceRefused.within(command.title(), LONGEST_TITLE, Reason.TITLE_MISSING, Reason.TITLE_TOO_LONG);
        String words = ExperienceRefused.within(command.words(), LONGEST_TEXT, Reason.WORDS_TOO_LONG);
        if (command.groups().isEmpty()) {
            throw new ExperienceRefused(Reason.GROUP_MISSING);
        }
        NetworkQuestion question = new NetworkQuestion(network, author, title, words, now);
        question.groups.addAll(command.groups());
        return question;
    }

    QuestionId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    ColleagueId author() {
        return author;
    }

    String municipality() {
        return municipality;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    Set<TargetGroup> groups() {
        return Set.copyOf(groups);
    }

    Instant askedAt() {
        return askedAt;
    }
}
