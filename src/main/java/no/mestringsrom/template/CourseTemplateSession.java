package no.mestringsrom.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

@Entity
@Table(name = "course_template_session")
class CourseTemplateSession {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "template_id")
    private CourseTemplate template;

    private int number;
    private String title;
    private int daysAfterFirst;

    @ElementCollection
    @CollectionTable(name = "course_template_agenda_item", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private final List<AgendaItem> agenda = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CourseTemplateSession() {}

    CourseTemplateSession(CourseTemplate template, int number, TemplateSession session) {
        this.id = UUID.randomUUID();
        this.template = template;
        this.number = number;
        this.title = session.title();
        this.daysAfterFirst = session.daysAfterFirst();
        this.agenda.addAll(session.agenda());
    }

    TemplateSession details() {
        return new TemplateSession(title, daysAfterFirst, agenda);
    }
}
