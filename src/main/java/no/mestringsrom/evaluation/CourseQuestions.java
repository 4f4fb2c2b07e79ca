package no.mestringsrom.evaluation;

import java.time.Clock;
import java.time.Instant;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.evaluation.QuestionsRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which questions a course asks: those of the bank, or some that its coordinator brings in for this course and has a licence
 * for. They are copied into the course, and stay as they are from the first answer on.
 */
@Service
@Transactional(readOnly = true)
public class CourseQuestions {

    private final AnswerStore store;
    private final QuestionBank bank;
    private final EvaluationAccess access;
    private final Accounts accounts;
    private final Clock clock;

    CourseQuestions(AnswerStore store, QuestionBank bank, EvaluationAccess access, Accounts accounts, Clock clock) {
        this.store = store;
        this.bank = bank;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param licence null unless they are other than the bank's
     * @param fixed whether somebody has answered them
     */
    public record Chosen(QuestionSet set, @Nullable Licence licence, boolean fixed) {

        public boolean broughtIn() {
            return licence != null;
        }
    }

    /**
     * That the service may use them.
     *
     * @param confirmedBy name; a dash for somebody who has no account any more
     */
    public record Licence(String confirmedBy, Instant confirmedAt) {}

    public boolean mayChoose(CourseId course) {
        return access.coordinates(course);
    }

    /** @throws AccessDeniedException for anybody but the course's coordinators and hosts */
    public Chosen of(CourseId course) {
        access.requireReader(course);
        return store.find(course)
                .map(row -> new Chosen(QuestionFile.read(row.definition()), licence(row), row.answered()))
                .orElseGet(() -> new Chosen(bank.questions(), null, false));
    }

    private @Nullable Licence licence(AnswerStore.CourseRow row) {
        AccountId by = row.licensedBy();
        Instant at = row.licensedAt();
        return by == null || at == null
                ? null
                : new Licence(accounts.find(by).map(AccountSummary::name).orElse("–"), at);
    }

    /** The bank's questions as a file, to write others after. */
    public String example() {
        return bank.source();
    }

    /**
     * @param json as {@link #example}
     * @param licensed whether the coordinator confirms that the service may use them
     * @throws QuestionsRefused with everything that stands in the way
     */
    @Transactional
    public void bringIn(CourseId course, String json, boolean licensed) {
        AccountId coordinator = access.requireCoordinator(course);
        QuestionFile.read(json);
        if (!licensed) {
            throw new QuestionsRefused(Reason.LICENCE_NOT_CONFIRMED);
        }
        choose(course, json, coordinator);
    }

    /** @throws QuestionsRefused {@code ALREADY_ANSWERED} */
    @Transactional
    public void takeTheBanks(CourseId course) {
        access.requireCoordinator(course);
        choose(course, bank.source(), null);
    }

    private void choose(CourseId course, String json, @Nullable AccountId licensedBy) {
        if (store.lock(course, bank.source()).answered()) {
            throw new QuestionsRefused(Reason.ALREADY_ANSWERED);
        }
        store.define(course, json, licensedBy, clock.instant());
    }
}
