package no.mestringsrom.checklist;

import java.time.LocalDate;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CoursePlanned;
import no.mestringsrom.course.CoursePlanning;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what a template wants seen to on the list of a new course, which keeps it from then on. */
@Component
class TemplateChecks {

    private final CheckRepository checks;
    private final CoursePlanning planning;

    TemplateChecks(CheckRepository checks, CoursePlanning planning) {
        this.checks = checks;
        this.planning = planning;
    }

    @EventListener
    void on(CoursePlanned planned) {
        planning.template(planned.course()).ifPresent(template -> {
            CourseFacts course = planning.course(planned.course()).facts();
            template.checklist().forEach(check -> {
                LocalDate due = course.firstDay().plusDays(check.daysFromFirst());
                checks.save(CourseCheck.ofTemplate(
                        new AddItem(course.id(), phase(course, due), check.words(), Duty.BOTH, due),
                        check.daysFromFirst()));
            });
        });
    }

    private static ChecklistPhase phase(CourseFacts course, LocalDate due) {
        if (due.isBefore(course.firstDay())) {
            return ChecklistPhase.PLANNING;
        }
        return due.isAfter(course.lastDay()) ? ChecklistPhase.EVALUATING : ChecklistPhase.RUNNING;
    }
}
