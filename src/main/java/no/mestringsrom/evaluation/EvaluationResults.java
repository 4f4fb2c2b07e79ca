package no.mestringsrom.evaluation;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.evaluation.CourseEvaluation.ChangeOfQuestion;
import no.mestringsrom.evaluation.CourseEvaluation.Part;
import no.mestringsrom.evaluation.CourseEvaluation.Result;
import no.mestringsrom.registration.ParticipantKind;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was answered about a course, for the hosts who said yes and its coordinators. Every look is logged. */
@Service
@Transactional(readOnly = true)
public class EvaluationResults {

    private final AnswerStore store;
    private final QuestionBank bank;
    private final CourseSessions courses;
    private final Opening opening;
    private final Closing closing;
    private final AnswersWindow window;
    private final EvaluationAccess access;
    private final AccessLog accessLog;

    EvaluationResults(
            AnswerStore store,
            QuestionBank bank,
            CourseSessions courses,
            Opening opening,
            Closing closing,
            AnswersWindow window,
            EvaluationAccess access,
            AccessLog accessLog) {
        this.store = store;
        this.bank = bank;
        this.courses = courses;
        this.opening = opening;
        this.closing = closing;
        this.window = window;
        this.access = access;
        this.accessLog = accessLog;
    }

    public boolean mayRead(CourseId course) {
        return access.mayRead(course);
    }

    /**
     * From when what is asked after the course can be read, at the latest, by the clock in Europe/Oslo; empty if it can.
     *
     * @throws AccessDeniedException as {@link #read}
     */
    public Optional<LocalDateTime> readableFrom(CourseId id) {
        access.requireReader(id);
        return Optional.ofNullable(window.open(List.of(id)).get(id));
    }

    /** @throws AccessDeniedException for anybody but the course's coordinators and hosts */
    @Transactional
    public CourseEvaluation read(CourseId id) {
        AccountId reader = access.requireReader(id);
        accessLog.lookedIn(id.value(), reader, "evaluation", id.value());
        closing.closeWhatIsDue(id);
        CourseFacts course = courses.facts(id);
        List<SessionPlan> sessions = courses.sessions(id);
        QuestionSet set = QuestionFile.read(
                store.find(id).map(AnswerStore.CourseRow::definition).orElseGet(bank::source));
        Map<FormKind, List<Answer>> ofCourse = new HashMap<>();
        List<Part> parts = Occasion.of(sessions).stream()
                .filter(occasion -> !set.of(occasion.form()).isEmpty())
                .map(occasion -> {
                    // Whether it is closed is what was written down, not what the clock says by now.
                    if (!store.isClosed(id, occasion)) {
                        OccasionState state = opening.state(occasion, course, sessions);
                        return new Part(
                                occasion, state == OccasionState.CLOSED ? OccasionState.OPEN : state, List.of());
                    }
                    List<Answer> answers = store.of(id, occasion);
                    ofCourse.put(occasion.form(), answers);
                    return new Part(occasion, OccasionState.CLOSED, results(set.of(occasion.form()), answers));
                })
                .toList();
        List<Answer> before = ofCourse.get(FormKind.BEFORE);
        List<Answer> after = ofCourse.get(FormKind.AFTER);
        return new CourseEvaluation(
                set, parts, before == null || after == null ? List.of() : changes(set.comparable(), before, after));
    }

    static List<Result> results(List<Question> questions, List<Answer> answers) {
        return questions.stream()
                .map(question -> {
                    Map<ParticipantKind, Figures> figures = new EnumMap<>(ParticipantKind.class);
                    for (ParticipantKind kind : ParticipantKind.values()) {
                        figures.put(kind, Figures.of(question, to(question, kind, answers)));
                    }
                    return new Result(question, figures);
                })
                .toList();
    }

    static List<ChangeOfQuestion> changes(List<Question> questions, List<Answer> before, List<Answer> after) {
        return questions.stream()
                .map(question -> {
                    Map<ParticipantKind, Change> changes = new EnumMap<>(ParticipantKind.class);
                    for (ParticipantKind kind : ParticipantKind.values()) {
                        Change.between(to(question, kind, before), to(question, kind, after))
                                .ifPresent(change -> changes.put(kind, change));
                    }
                    return new ChangeOfQuestion(question, changes);
                })
                .toList();
    }

    private static List<Answer> to(Question question, ParticipantKind kind, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.kind() == kind && answer.question().equals(question.key()))
                .toList();
    }
}
