package no.mestringsrom.pairing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import no.mestringsrom.course.CourseId;
import org.jspecify.annotations.Nullable;

/** That the hosts of a course must speak another language than the one it says it is held in. */
@Entity
@Table(name = "pairing_language")
class CourseLanguage {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private CourseId course;

    @Version
    private @Nullable Long version;

    private String language;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CourseLanguage() {}

    CourseLanguage(CourseId course, String language) {
        this.course = course;
        this.language = language;
    }

    void become(String other) {
        language = other;
    }

    CourseId course() {
        return course;
    }

    String language() {
        return language;
    }
}
