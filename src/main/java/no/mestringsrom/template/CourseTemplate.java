package no.mestringsrom.template;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "course_template")
class CourseTemplate {

    @EmbeddedId
    private TemplateId id;

    @Version
    private @Nullable Long version;

    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private double leastShare;

    @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    @BatchSize(size = 50)
    private final List<CourseTemplateSession> sessions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CourseTemplate() {}

    private CourseTemplate(CourseTemplateDetails details) {
        this.id = details.id();
        this.title = details.title();
        this.summary = details.summary();
        this.targetGroup = details.targetGroup();
        this.leastShare = details.leastShare();
        for (TemplateSession session : details.sessions()) {
            sessions.add(new CourseTemplateSession(this, sessions.size() + 1, session));
        }
    }

    static CourseTemplate of(CourseTemplateDetails details) {
        return new CourseTemplate(details);
    }

    CourseTemplateDetails details() {
        return new CourseTemplateDetails(
                id,
                title,
                summary,
                targetGroup,
                leastShare,
                sessions.stream().map(CourseTemplateSession::details).toList());
    }
}
