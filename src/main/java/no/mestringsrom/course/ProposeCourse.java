package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TemplateId;

/**
 * @param as the role in which the one who proposes it would host it
 * @param service one of {@link CourseIdeas#services()}
 * @param starts wall-clock time in Europe/Oslo of each of the template's sessions, in their order
 * @param reason why it departs from what the template has fixed; empty where it does not
 */
public record ProposeCourse(
        SessionRole as, LearningServiceId service, TemplateId template, List<LocalDateTime> starts, String reason) {

    public ProposeCourse {
        starts = List.copyOf(starts);
    }
}
