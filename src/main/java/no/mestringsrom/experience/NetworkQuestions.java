package no.mestringsrom.experience;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to a network and their answers. Everything throws {@link AccessDeniedException} for anybody but a member, and
 * {@link UnknownExperience} for what the network does not have.
 */
@Service
@Transactional(readOnly = true)
public class NetworkQuestions {

    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final Colleagues colleagues;
    private final Recipients recipients;
    private final Networks networks;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NetworkQuestions(
            QuestionRepository questions,
            AnswerRepository answers,
            Colleagues colleagues,
            Recipients recipients,
            Networks networks,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.colleagues = colleagues;
        this.recipients = recipients;
        this.networks = networks;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    public QuestionDetails question(NetworkId network, QuestionId id) {
        networks.requireMember(network);
        NetworkQuestion question = find(network, id);
        boolean mine = question.author().equals(self(network));
        return new QuestionDetails(
                id,
                question.title(),
                question.words(),
                question.groups(),
                colleagues
                        .names(network, List.of(question.author()))
                        .writer(question.author(), question.municipality()),
                question.askedAt(),
                mine,
                mine || networks.leads(network));
    }

    /** What helped first, then in the order they came. */
    public List<AnswerDetails> answers(NetworkId network, QuestionId id, int atMost) {
        networks.requireMember(network);
        ColleagueId asker = find(network, id).author();
        List<NetworkAnswer> found = answers.findByQuestionOrderByHelpedDescAnsweredAt(id, Limit.of(atMost));
        @Nullable ColleagueId self = self(network);
        boolean leads = networks.leads(network);
        Colleagues.Names names = colleagues.names(
                network, found.stream().map(NetworkAnswer::author).collect(Collectors.toSet()));
        return found.stream()
                .map(answer -> new AnswerDetails(
                        answer.id(),
                        names.writer(answer.author(), answer.municipality()),
                        answer.words(),
                        answer.helped(),
                        answer.answeredAt(),
                        answer.author().equals(asker),
                        leads || answer.author().equals(self)))
                .toList();
    }

    /** Stands on the network's page at once, and goes to those who know its target groups: to whom is told nobody. */
    @Transactional
    public QuestionId ask(NetworkId network, AskNetwork command) {
        NetworkSummary there = networks.requireMember(network);
        AccountSummary asker = current.require();
        Colleague self = colleagues.selfWriting(there, command.municipality());
        NetworkQuestion question = questions.save(NetworkQuestion.asked(network, self, command, clock.instant()));
        events.publishEvent(new QuestionAsked(
                network, question.id(), there.name(), question.title(), recipients.of(question, asker)));
        events.publishEvent(written(network, question.id()));
        return question.id();
    }

    /** By whoever asked it is no answer but more of the question: it goes on waiting for one. */
    @Transactional
    public void answer(NetworkId network, QuestionId id, String municipality, String words) {
        NetworkSummary there = networks.requireMember(network);
        find(network, id);
        Colleague self = colleagues.selfWriting(there, municipality);
        answers.save(NetworkAnswer.given(id, self, words, clock.instant()));
        events.publishEvent(written(network, id));
    }

    /** @throws AccessDeniedException for anybody but whoever asked, and of what they added themselves */
    @Transactional
    public void mark(NetworkId network, QuestionId id, AnswerId which, boolean helped) {
        networks.requireMember(network);
        if (!find(network, id).author().equals(self(network))) {
            throw new AccessDeniedException("Did not ask question " + id.value());
        }
        NetworkAnswer answer = answer(id, which);
        if (answer.author().equals(self(network))) {
            throw new AccessDeniedException("Asked question " + id.value() + " and answers it");
        }
        answer.mark(helped);
    }

    /** For good, with its answers. */
    @Transactional
    public void withdraw(NetworkId network, QuestionId id) {
        networks.requireMember(network);
        NetworkQuestion question = find(network, id);
        requireOwn(network, question.author());
        questions.delete(question);
        events.publishEvent(written(network, id));
    }

    @Transactional
    public void takeBack(NetworkId network, QuestionId id, AnswerId which) {
        networks.requireMember(network);
        find(network, id);
        NetworkAnswer answer = answer(id, which);
        requireOwn(network, answer.author());
        answers.delete(answer);
        events.publishEvent(written(network, id));
    }

    private static ExperienceWritten written(NetworkId network, QuestionId id) {
        return new ExperienceWritten(network, HitKind.QUESTION, id.value());
    }

    private void requireOwn(NetworkId network, ColleagueId author) {
        if (!author.equals(self(network)) && !networks.leads(network)) {
            throw new AccessDeniedException("Neither its author nor who leads network " + network.value());
        }
    }

    private NetworkQuestion find(NetworkId network, QuestionId id) {
        return questions.findByIdAndNetwork(id, network).orElseThrow(() -> new UnknownExperience(id.value()));
    }

    private NetworkAnswer answer(QuestionId question, AnswerId id) {
        return answers.findByIdAndQuestion(id, question).orElseThrow(() -> new UnknownExperience(id.value()));
    }

    private @Nullable ColleagueId self(NetworkId network) {
        return colleagues.self(network).map(Colleague::id).orElse(null);
    }
}
