package no.mestringsrom.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.evaluation.EvaluationRefused.Reason;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms that a participant answers, found by the personal link. Nothing of what is answered is ever logged. */
@Service
@Transactional(readOnly = true)
public class EvaluationForms {

    /** UTF-16 units, as browsers count them too. */
    public static final int LONGEST_WORDS = 1000;

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{64}");

    private final Seating seating;
    private final CourseSessions courses;
    private final Participants participants;
    private final Opening opening;
    private final AnswerStore store;
    private final QuestionBank bank;

    EvaluationForms(
            Seating seating,
            CourseSessions courses,
            Participants participants,
            Opening opening,
            AnswerStore store,
            QuestionBank bank) {
        this.seating = seating;
        this.courses = courses;
        this.participants = participants;
        this.opening = opening;
        this.store = store;
        this.bank = bank;
    }

    /** @return where the forms lie, below a participant's own link */
    public static String below(String link) {
        return link + "/evaluering";
    }

    /** @throws RoomRefused if the link opens nothing, or there is no seat behind it now */
    public Seat participant(String token) {
        return seating.seat(LinkPurpose.PARTICIPANT, token);
    }

    /** What there is for this participant to answer now, first what closes first; empty when there is nothing. */
    public Optional<EvaluationForm> next(Seat participant) {
        return open(participant).stream().findFirst();
    }

    /** The form with this key, as long as this participant may answer it. */
    public Optional<EvaluationForm> open(Seat participant, String occasion) {
        return open(participant).stream()
                .filter(form -> form.occasion().key().equals(occasion))
                .findFirst();
    }

    private List<EvaluationForm> open(Seat participant) {
        if (participant.steers()) {
            return List.of();
        }
        CourseFacts course = courses.facts(CourseSittings.course(participant));
        List<SessionPlan> sessions = courses.sessions(course.id());
        List<Occasion> open = Occasion.of(sessions).stream()
                .filter(occasion -> isOpen(occasion, course, sessions))
                .filter(occasion -> !store.hasAnswered(registration(participant), occasion))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        QuestionSet set = QuestionFile.read(
                store.find(course.id()).map(AnswerStore.CourseRow::definition).orElseGet(bank::source));
        return open.stream()
                .filter(occasion -> !set.of(occasion.form()).isEmpty())
                .map(occasion -> new EvaluationForm(course, occasion, set))
                .toList();
    }

    /**
     * Takes a whole form at once. What is no answer to any of its questions is left out.
     *
     * @param occasion the form's key
     * @param given by key of question: a number, the key of an option, or words
     * @param code made by the participant's browser; anything else joins nothing
     * @throws EvaluationRefused if nothing was answered, too much was written, or the form is not to be answered
     */
    @Transactional
    public void answer(Seat participant, String occasion, Map<String, String> given, @Nullable String code) {
        CourseId course = CourseSittings.course(participant);
        AnswerStore.CourseRow row = store.lock(course, bank.source());
        ParticipantKind kind = kindOfSeated(registration(participant));
        EvaluationForm form = form(courses.facts(course), occasion, QuestionFile.read(row.definition()));
        if (store.hasAnswered(registration(participant), form.occasion())) {
            throw new EvaluationRefused(Reason.ANSWERED);
        }
        List<Answer> answers = new ArrayList<>();
        for (Question question : form.questions()) {
            String joined = code != null && CODE.matcher(code).matches() && form.joins(question)
                    ? Joining.code(code, question.key())
                    : null;
            answer(kind, question, given.getOrDefault(question.key(), ""), joined)
                    .ifPresent(answers::add);
        }
        if (answers.isEmpty()) {
            throw new EvaluationRefused(Reason.EMPTY);
        }
        store.add(registration(participant), course, form.occasion(), answers);
    }

    /** Asked when nobody can leave meanwhile: the seat may have been given back since it was found. */
    private ParticipantKind kindOfSeated(RegistrationId registration) {
        return participants
                .participant(registration)
                .filter(one -> one.status() == RegistrationStatus.CONFIRMED)
                .flatMap(one -> participants.kind(one.id()))
                .orElseThrow(() -> new EvaluationRefused(Reason.CLOSED));
    }

    private EvaluationForm form(CourseFacts course, String key, QuestionSet set) {
        List<SessionPlan> sessions = courses.sessions(course.id());
        return Occasion.of(sessions).stream()
                .filter(occasion -> occasion.key().equals(key))
                .filter(occasion -> isOpen(occasion, course, sessions))
                .findFirst()
                .map(occasion -> new EvaluationForm(course, occasion, set))
                .orElseThrow(() -> new EvaluationRefused(Reason.CLOSED));
    }

    private boolean isOpen(Occasion occasion, CourseFacts course, List<SessionPlan> sessions) {
        return opening.state(occasion, course, sessions) == OccasionState.OPEN
                && !store.isClosed(course.id(), occasion);
    }

    private static Optional<Answer> answer(
            ParticipantKind kind, Question question, String given, @Nullable String code) {
        // Browsers count a line's end as one and send it as two.
        String answer = given.replace("\0", "").replace("\r\n", "\n").strip();
        return switch (question.kind()) {
            case SCALE -> number(answer).map(number -> new Answer(kind, question.key(), number, null, null, code));
            case CHOICE ->
                question.hasOption(answer)
                        ? Optional.of(new Answer(kind, question.key(), null, answer, null, null))
                        : Optional.empty();
            case FREE_TEXT -> {
                if (answer.length() > LONGEST_WORDS) {
                    throw new EvaluationRefused(Reason.WORDS_TOO_LONG);
                }
                yield answer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Answer(kind, question.key(), null, null, answer, null));
            }
        };
    }

    private static Optional<Integer> number(String given) {
        return given.matches("[0-9]{1,2}")
                ? Optional.of(Integer.valueOf(given)).filter(number -> number <= Question.HIGHEST)
                : Optional.empty();
    }

    private static RegistrationId registration(Seat participant) {
        return new RegistrationId(participant.person());
    }
}
