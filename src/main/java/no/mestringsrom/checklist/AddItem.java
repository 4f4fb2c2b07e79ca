package no.mestringsrom.checklist;

import java.time.LocalDate;
import no.mestringsrom.course.CourseId;
import org.jspecify.annotations.Nullable;

/** @param due null if none was chosen, which is refused */
public record AddItem(
        CourseId course,
        ChecklistPhase phase,
        String words,
        Duty duty,
        @Nullable LocalDate due) {}
