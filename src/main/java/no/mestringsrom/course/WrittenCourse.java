package no.mestringsrom.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.texts.Language;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What is written about a course, in which language, and its words in further ones. */
@Embeddable
class WrittenCourse {

    private String title = "";
    private String description = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "text_language")
    private Language original = Language.BOKMAL;

    @ElementCollection
    @CollectionTable(name = "course_text", joinColumns = @JoinColumn(name = "course_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Fetch(FetchMode.JOIN)
    @BatchSize(size = 50)
    private final Map<Language, CourseText> further = new HashMap<>();

    /** In the language it was written in. */
    void describe(String title, String description) {
        this.title = Title.checked(title);
        this.description = description.strip();
    }

    void write(WriteCourse command) {
        original = command.original();
        further.keySet().retainAll(command.further().keySet());
        command.further().forEach((language, words) -> {
            if (words.isBlank()) {
                further.remove(language);
            } else {
                further.put(language, checked(language, words));
            }
        });
    }

    private CourseText checked(Language language, WriteCourse.Words words) {
        if (language == original) {
            throw new CourseRefused(Reason.TEXT_EXISTS);
        }
        CourseRules.checkDescription(words.description());
        return new CourseText(Title.checked(words.title()), words.description().strip());
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    CourseTexts texts() {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        Map<Language, String> descriptions = new EnumMap<>(Language.class);
        further.forEach((language, text) -> {
            titles.put(language, text.title());
            if (!text.description().isEmpty()) {
                descriptions.put(language, text.description());
            }
        });
        return new CourseTexts(original, title, description, titles, descriptions);
    }
}
