package no.mestringsrom.template;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import no.mestringsrom.template.CourseTemplateDetails.Origin;
import no.mestringsrom.template.TemplateRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A template, whose it is and who may use it. What it says stands in its editions, which nobody changes. */
@Entity
@Table(name = "course_template")
class CourseTemplate {

    @EmbeddedId
    private TemplateId id;

    @Version
    private @Nullable Long version;

    /** Of the latest edition, to find it by. */
    private String title;

    private int edition;
    private @Nullable UUID owner;

    @Enumerated(EnumType.STRING)
    private Sharing sharing;

    private @Nullable UUID network;
    private boolean retired;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "origin_id"))
    private @Nullable TemplateId originId;

    private @Nullable Integer originEdition;
    private @Nullable String originTitle;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CourseTemplate() {}

    private CourseTemplate(TemplateId id, String title, @Nullable UUID owner, Sharing sharing) {
        this.id = id;
        this.title = title;
        this.owner = owner;
        this.sharing = sharing;
    }

    static CourseTemplate ofLibrary(TemplateId id, String title) {
        return new CourseTemplate(id, title, null, Sharing.EVERYONE);
    }

    /** A copy starts with those nearest to it: what is half done is nobody else's. */
    static CourseTemplate copy(CourseTemplateDetails original, UUID owner) {
        CourseTemplate copy =
                new CourseTemplate(new TemplateId(UUID.randomUUID()), original.title(), owner, Sharing.MUNICIPALITY);
        copy.originId = original.id();
        copy.originEdition = original.edition();
        copy.originTitle = original.title();
        return copy;
    }

    /**
     * @param seen the edition that was looked at when this was typed
     * @return the number of the new edition
     */
    int next(int seen, String newTitle) {
        if (seen != edition) {
            throw new TemplateRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        title = newTitle;
        edition++;
        return edition;
    }

    void share(Sharing with, @Nullable UUID withNetwork) {
        if ((with == Sharing.NETWORK) != (withNetwork != null)) {
            throw new TemplateRefused(Reason.NETWORK_MISSING);
        }
        sharing = with;
        network = withNetwork;
    }

    void retire(boolean away) {
        retired = away;
    }

    TemplateId id() {
        return id;
    }

    int edition() {
        return edition;
    }

    @Nullable
    UUID owner() {
        return owner;
    }

    Sharing sharing() {
        return sharing;
    }

    @Nullable
    UUID network() {
        return network;
    }

    CourseTemplateDetails details(TemplateEdition of) {
        Origin origin = originId == null || originEdition == null || originTitle == null
                ? null
                : new Origin(originId, originEdition, originTitle);
        return new CourseTemplateDetails(id, of.number(), of.content(), owner, sharing, network, retired, origin);
    }
}
