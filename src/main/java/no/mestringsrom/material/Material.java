package no.mestringsrom.material;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.material.MaterialRefused.Reason;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.texts.Language;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Something laid out for a template, a course or a session, with all versions of it that are kept. */
@Entity
@Table(name = "material")
class Material {

    static final int LONGEST_TITLE = 200;

    @EmbeddedId
    private MaterialId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template_id"))
    private @Nullable TemplateId template;

    /** Also of what belongs to one of its sessions. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private @Nullable CourseId course;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private @Nullable SessionId session;

    /** Of what a course got with its template: which of the template's it was. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "original"))
    private @Nullable MaterialId original;

    /** Whose it was when it came with the template. */
    @Enumerated(EnumType.STRING)
    private @Nullable MaterialAudience originalAudience;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private MaterialPhase phase;

    @Enumerated(EnumType.STRING)
    private MaterialAudience audience;

    private Instant addedAt;

    /** No number is given twice; it rises whenever there is another newest version, so that the row changes too. */
    private int lastNumber = 1;

    @OneToMany(mappedBy = "material", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    @BatchSize(size = 100)
    private final List<MaterialVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Material() {}

    /** @param course that the place is part of; null for a template */
    Material(AddMaterial command, @Nullable CourseId course, AccountId by, Instant now) {
        this.id = MaterialId.create();
        this.template = command.place() instanceof MaterialPlace.OfTemplate of ? of.template() : null;
        this.course = course;
        this.session = command.place() instanceof MaterialPlace.OfSession of ? of.session() : null;
        this.kind = command.content().kind();
        this.title = checked(command.title(), command.content());
        this.phase = command.phase();
        this.audience = command.audience();
        this.addedAt = now;
        versions.add(new MaterialVersion(this, lastNumber, command.content(), by, now));
    }

    /** Came with the template. */
    void comesFrom(MaterialId original) {
        this.original = original;
        this.originalAudience = audience;
    }

    /** Whether it is otherwise than as it came with the template: replaced, or kept from some who were to have it. */
    boolean departs() {
        return originalAudience != null && (current().number() > 1 || !audience.includes(originalAudience));
    }

    @Nullable
    MaterialId original() {
        return original;
    }

    /** What is given as new content becomes the newest version; the others stay. */
    void change(ChangeMaterial command, AccountId by, Instant now) {
        requireUnchanged(command.version());
        title = checked(command.title(), command.content());
        phase = command.phase();
        audience = command.audience();
        MaterialContent content = command.content();
        if (content != null && !current().holds(content)) {
            if (content.kind() != kind) {
                throw new IllegalArgumentException("A material stays what it is: " + kind);
            }
            lastNumber++;
            versions.add(new MaterialVersion(this, lastNumber, content, by, now));
        }
    }

    private void requireUnchanged(long seen) {
        if (version == null || version != seen) {
            throw new MaterialRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
    }

    /**
     * What came after this version goes; no number is given twice for all that.
     *
     * @return the bytes that nothing needs any more
     */
    List<UUID> goBackTo(int number, long seen) {
        requireUnchanged(seen);
        version(number);
        List<MaterialVersion> later =
                versions.stream().filter(one -> one.number() > number).toList();
        versions.removeAll(later);
        lastNumber++;
        return later.stream().flatMap(MaterialVersion::bytes).toList();
    }

    /** @return the bytes that nothing needs any more */
    List<UUID> forget(int number, long seen) {
        requireUnchanged(seen);
        MaterialVersion earlier = version(number);
        if (earlier == current()) {
            throw new IllegalArgumentException("The newest version goes with the material");
        }
        versions.remove(earlier);
        return earlier.bytes().toList();
    }

    /** @return the bytes that nothing needs any more: of captions in the same language */
    List<UUID> caption(Language language, UUID bytes) {
        if (!current().isFilm()) {
            throw new MaterialRefused(Reason.NOT_A_FILM);
        }
        return current().caption(language, bytes);
    }

    private static String checked(String title, @Nullable MaterialContent content) {
        String checked = title.strip();
        if (checked.isEmpty() && content instanceof MaterialContent.UploadedFile file) {
            checked = FileNames.withoutEnding(file.file().name());
        }
        if (checked.isEmpty()) {
            throw new MaterialRefused(Reason.TITLE_MISSING);
        }
        if (checked.length() > LONGEST_TITLE) {
            throw new MaterialRefused(Reason.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        return checked;
    }

    /** Of all versions. */
    Stream<UUID> bytes() {
        return versions.stream().flatMap(MaterialVersion::bytes);
    }

    MaterialVersion current() {
        return versions.getLast();
    }

    /** @throws UnknownMaterial if there is no such version */
    MaterialVersion version(int number) {
        return versions.stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(() -> new UnknownMaterial(id));
    }

    /** The newest first. */
    List<MaterialVersion> earlier() {
        return versions.subList(0, versions.size() - 1).reversed();
    }

    MaterialItem item() {
        return item(current());
    }

    MaterialItem item(MaterialVersion shown) {
        return new MaterialItem(
                id,
                place(),
                kind,
                title,
                phase,
                shown.number(),
                shown.url(),
                shown.body(),
                shown.file(),
                shown.number() == 1 ? original : null);
    }

    MaterialPlace place() {
        if (template != null) {
            return new MaterialPlace.OfTemplate(template);
        }
        return session != null
                ? new MaterialPlace.OfSession(session)
                : new MaterialPlace.OfCourse(Objects.requireNonNull(course));
    }

    MaterialId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    MaterialPhase phase() {
        return phase;
    }

    MaterialAudience audience() {
        return audience;
    }

    Instant addedAt() {
        return addedAt;
    }

    /** Null for a template's. */
    @Nullable
    CourseId course() {
        return course;
    }

    /** Null unless it is a template's. */
    @Nullable
    TemplateId template() {
        return template;
    }

    /** Null unless it is a session's. */
    @Nullable
    SessionId session() {
        return session;
    }
}
