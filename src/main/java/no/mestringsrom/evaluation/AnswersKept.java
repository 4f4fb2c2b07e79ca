package no.mestringsrom.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which forms somebody has answered, as long as it can be told: those that take answers still. What they answered is not shown,
 * for whoever else holds the link, or has printed it for them, would read it.
 */
@Component
@Transactional(readOnly = true)
class AnswersKept implements KeptAbout {

    private final AnswerStore store;
    private final Participants participants;
    private final CourseSessions courses;
    private final Texts texts;

    AnswersKept(AnswerStore store, Participants participants, CourseSessions courses, Texts texts) {
        this.store = store;
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
                        items(store.answered(who), course, language)))
                .toList();
    }

    private List<Item> items(Set<String> answered, CourseId course, Language language) {
        List<Item> items = new ArrayList<>();
        Occasion.of(courses.sessions(course)).stream()
                .filter(occasion -> answered.contains(occasion.key()))
                .forEach(occasion -> items.add(new Item(
                        occasion.key(),
                        title(occasion, language),
                        "answered",
                        texts.get(language, "evaluation.Kept.answered"))));
        items.add(Item.of(
                "anonymous",
                texts.get(language, "evaluation.Kept.anonymous"),
                texts.get(language, "evaluation.Kept.anonymous.what")));
        return items;
    }

    private String title(Occasion occasion, Language language) {
        String title = texts.get(language, "evaluation.Form.title." + occasion.form());
        SessionPlan session = occasion.session();
        return session == null ? title : session.number() + ". " + title;
    }
}
