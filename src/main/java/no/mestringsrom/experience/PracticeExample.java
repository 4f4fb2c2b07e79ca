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
import no.mestringsrom.course.CourseId;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What was done somewhere, for whom, what it gave, and what would be done otherwise. */
@Entity
@Table(name = "practice_example")
class PracticeExample {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MANY = 100;

    @EmbeddedId
    private ExampleId id;

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
    private String done;
    private String gave;
    private String otherwise;

    @ElementCollection
    @CollectionTable(name = "practice_example_group", joinColumns = @JoinColumn(name = "example_id"))
    @Column(name = "target_group")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Set<TargetGroup> groups = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template_id"))
    private @Nullable TemplateId template;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private @Nullable CourseId course;

    private Instant writtenAt;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PracticeExample() {}

    @SuppressWarnings("NullAway.Init") // the texts are written at once
    private PracticeExample(NetworkId network, ColleagueId author, Instant now) {
        this.id = ExampleId.random();
        this.network = network;
        this.author = author;
        this.writtenAt = now;
    }

    static PracticeExample shared(NetworkId network, ColleagueId author, WriteExample command, Instant now) {
        PracticeExample example = new PracticeExample(network, author, now);
        example.write(command);
        return example;
    }

    void change(WriteExample command, Instant now) {
        write(command);
        changedAt = now;
    }

    private void write(WriteExample command) {
        title = ExperienceRefused.within(command.title(), LONGEST_TITLE, Reason.TITLE_MISSING, Reason.TITLE_TOO_LONG);
        done = ExperienceRefused.within(command.done(), LONGEST_TEXT, Reason.WORDS_MISSING, Reason.WORDS_TOO_LONG);
        gave = ExperienceRefused.within(command.gave(), LONGEST_TEXT, Reason.WORDS_TOO_LONG);
        otherwise = ExperienceRefused.within(command.otherwise(), LONGEST_TEXT, Reason.WORDS_TOO_LONG);
        if (command.groups().isEmpty()) {
            throw new ExperienceRefused(Reason.GROUP_MISSING);
        }
        groups.retainAll(command.groups());
        groups.addAll(command.groups());
        municipality = command.municipality();
        template = command.template();
        course = command.course();
    }

    ExampleId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    long version() {
        return version == null ? 0 : version;
    }

    ColleagueId author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String title() {
        return title;
    }

    /** What stands in it below its title. */
    String words() {
        return String.join(" ", done, gave, otherwise);
    }

    String done() {
        return done;
    }

    String municipality() {
        return municipality;
    }

    Set<TargetGroup> groups() {
        return Set.copyOf(groups);
    }

    @Nullable
    TemplateId template() {
        return template;
    }

    @Nullable
    CourseId course() {
        return course;
    }

    /** As it was written, for whoever writes on. */
    WriteExample written() {
        return new WriteExample(title, done, gave, otherwise, groups(), municipality, template, course);
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }
}
