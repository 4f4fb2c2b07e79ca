package no.mestringsrom.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.evaluation.AnswerStore.OwnAnswer;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody answered, as long as it can be told whose it is: to forms that take answers still. Of the others nobody can
 * find it again, and that is said.
 */
@Component
@Transactional(readOnly = true)
class AnswersKept implements KeptAbout {

    private final AnswerStore store;
    private final QuestionBank bank;
    private final Participants participants;
    private final CourseSessions courses;
    private final Texts texts;

    AnswersKept(AnswerStore store, QuestionBank bank, Participants participants, CourseSessions courses, Texts texts) {
        this.store = store;
        this.bank = bank;
        this.participants = participants;
        this.courses = courses;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> tables() {
        return Set.of("evaluation_answered", "evaluation_answer");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        return participants.participant(who).map(Participant::course).stream()
                .map(course -> new Kept(
                        "evaluation",
                        texts.get(language, "evaluation.Kept.title"),
                        items(store.own(who), course, language)))
                .toList();
    }

    private List<Item> items(List<OwnAnswer> answers, CourseId course, Language language) {
        List<Item> items = new ArrayList<>();
        if (!answers.isEmpty()) {
            QuestionSet set = store.find(course)
                    .map(row -> QuestionFile.read(row.definition()))
                    .orElseGet(bank::questions);
            List<Occasion> occasions = Occasion.of(courses.sessions(course));
            answers.forEach(answer -> items.add(item(answer, set, occasions, language)));
        }
        items.add(Item.of(
                "anonymous",
                texts.get(language, "evaluation.Kept.anonymous"),
                texts.get(language, "evaluation.Kept.anonymous.what")));
        return items;
    }

    private static Item item(OwnAnswer answer, QuestionSet set, List<Occasion> occasions, Language language) {
        Optional<Question> question = occasions.stream()
                .filter(occasion -> occasion.key().equals(answer.occasion()))
                .flatMap(occasion -> set.of(occasion.form()).stream())
                .filter(one -> one.key().equals(answer.question()))
                .findFirst();
        String value = answer.words() != null
                ? answer.words()
                : answer.choice() != null ? answer.choice() : String.valueOf(answer.number());
        String words = question.stream()
                .flatMap(one -> one.options().stream())
                .filter(option -> option.key().equals(answer.choice()))
                .map(option -> option.text().in(language))
                .findFirst()
                .orElse(value);
        return new Item(
                answer.occasion() + "." + answer.question(),
                question.map(one -> one.text().in(language)).orElse(answer.question()),
                value,
                words);
    }
}
