package no.mestringsrom.evaluation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.ParticipantAnswers;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.course.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when what is asked after a course takes answers: until all who have a seat have given theirs, or the time is up. */
@Component
@Transactional(readOnly = true)
class AnswersWindow implements ParticipantAnswers {

    private final AnswerStore store;
    private final QuestionBank bank;
    private final CourseSessions courses;
    private final SeatCounts seats;
    private final Opening opening;

    AnswersWindow(AnswerStore store, QuestionBank bank, CourseSessions courses, SeatCounts seats, Opening opening) {
        this.store = store;
        this.bank = bank;
        this.courses = courses;
        this.seats = seats;
        this.opening = opening;
    }

    @Override
    public Map<CourseId, LocalDateTime> open(Collection<CourseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<CourseId> closed = store.closedAfter(ids);
        Set<CourseId> complete = complete(ids);
        Map<CourseId, String> definitions = store.definitions(ids);
        Map<CourseId, List<SessionPlan>> sessions = courses.sessions(ids);
        Map<CourseId, LocalDateTime> open = new HashMap<>();
        for (CourseId id : ids) {
            SessionPlan last = Objects.requireNonNull(sessions.get(id)).getLast();
            boolean asks = !closed.contains(id)
                    && !complete.contains(id)
                    && !opening.isOverAfter(last)
                    && !questions(definitions.get(id)).of(FormKind.AFTER).isEmpty();
            if (asks) {
                open.put(id, opening.closesAfter(last));
            }
        }
        return open;
    }

    private QuestionSet questions(@Nullable String own) {
        return own == null ? bank.questions() : QuestionFile.read(own);
    }

    /** Whether nobody is left who could still answer. */
    boolean isComplete(CourseId course) {
        return complete(List.of(course)).contains(course);
    }

    private Set<CourseId> complete(Collection<CourseId> ids) {
        Map<CourseId, SeatCounts.Count> taken = seats.of(ids);
        Map<CourseId, Integer> answered = store.answeredAfter(ids);
        Set<CourseId> complete = new HashSet<>();
        for (CourseId id : ids) {
            if (answered.getOrDefault(id, 0)
                    >= taken.getOrDefault(id, SeatCounts.Count.NONE).confirmed()) {
                complete.add(id);
            }
        }
        return complete;
    }
}
