package no.mestringsrom.experience;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The week in a network, for each of its members who wants it: what they wrote themselves is no news to them. */
@Component
@Transactional(readOnly = true)
class Digests {

    /** What is new where a few were missed, and how long a question is asked again. */
    private static final int WEEKS = 4;

    /** Of each kind, so that a mail can be read; the rest is on the page. */
    private static final int MOST = 50;

    private final ColleagueRepository repository;
    private final Colleagues colleagues;
    private final ExampleRepository examples;
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final Networks networks;
    private final MailLinks links;
    private final ApplicationEventPublisher events;

    Digests(
            ColleagueRepository repository,
            Colleagues colleagues,
            ExampleRepository examples,
            QuestionRepository questions,
            AnswerRepository answers,
            Networks networks,
            MailLinks links,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.colleagues = colleagues;
        this.examples = examples;
        this.questions = questions;
        this.answers = answers;
        this.networks = networks;
        this.links = links;
        this.events = events;
    }

    /** Those in which something was written. */
    List<NetworkId> networks(ZonedDateTime morning) {
        return repository.networksWithNews(since(morning), morning.toInstant()).stream()
                .map(NetworkId::new)
                .toList();
    }

    private static Instant since(ZonedDateTime morning) {
        return morning.minusWeeks(WEEKS).toInstant();
    }

    /** Newest first. */
    record Week(
            List<PracticeExample> examples, List<NetworkQuestion> unanswered, List<AnswerRepository.Given> answers) {

        boolean isNothing() {
            return examples.isEmpty() && unanswered.isEmpty() && answers.isEmpty();
        }
    }

    /**
     * What some have yet to be told; nobody is left where there is nothing.
     *
     * @param untold members
     * @param newcomers since when whoever never got one is told
     */
    record News(NetworkId network, List<AccountSummary> untold, Instant newcomers, Week week) {}

    News news(NetworkId network, ZonedDateTime morning) {
        Instant until = morning.toInstant();
        Map<AccountId, Colleague> known = repository.findByNetwork(network).stream()
                .filter(colleague -> colleague.account() != null)
                .collect(Collectors.toMap(Colleague::account, Function.identity()));
        List<AccountSummary> untold = networks.addressees(network).stream()
                .filter(member -> !known.containsKey(member.id())
                        || isUntold(Objects.requireNonNull(known.get(member.id())), until))
                .toList();
        Instant since = since(morning);
        Week week = new Week(
                examples.writtenBetween(network, since, until, Limit.of(MOST)),
                questions.unanswered(network, since, until, Limit.of(MOST)),
                answers.givenBetween(network, since, until, Limit.of(MOST)));
        return new News(network, week.isNothing() ? List.of() : untold, newcomers(known.values(), morning), week);
    }

    /** As the others, and not what was old when they came; everything where nobody was told yet. */
    private static Instant newcomers(Collection<Colleague> others, ZonedDateTime morning) {
        return others.stream()
                .map(Colleague::digestUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(told -> told.isBefore(morning.toInstant())
                        ? told
                        : morning.minusWeeks(1).toInstant())
                .orElseGet(() -> since(morning));
    }

    private static boolean isUntold(Colleague colleague, Instant until) {
        return colleague.digestUntil() == null || colleague.digestUntil().isBefore(until);
    }

    /** One member, in a transaction of their own. Whoever wants no such mail is not told later either. */
    @Transactional
    void tell(News news, AccountSummary member, ZonedDateTime morning) {
        NetworkId network = news.network();
        Instant until = morning.toInstant();
        Colleague colleague =
                repository.lock(colleagues.of(network, member.id()).id()).orElseThrow();
        if (!isUntold(colleague, until)) {
            return;
        }
        if (colleague.wants(NetworkMail.DIGEST)) {
            write(news, colleague, member, Objects.requireNonNullElse(colleague.digestUntil(), news.newcomers()));
        }
        colleague.gotDigest(until);
    }

    private void write(News news, Colleague colleague, AccountSummary member, Instant since) {
        NetworkId network = news.network();
        Week week = news.week();
        List<Titled> fresh = week.examples().stream()
                .filter(example -> !example.author().equals(colleague.id()))
                .filter(example -> !example.writtenAt().isBefore(since))
                .map(example -> Titled.of(network, example.id(), example.title()))
                .toList();
        List<NetworkQuestion> unanswered = week.unanswered().stream()
                .filter(question -> !question.author().equals(colleague.id()))
                .toList();
        List<Titled> answered = week.answers().stream()
                .filter(answer -> !answer.author().equals(colleague.id()))
                .filter(answer -> !answer.at().isBefore(since))
                .map(answer -> Titled.of(network, answer.question(), answer.title()))
                .distinct()
                .toList();
        boolean newQuestions =
                unanswered.stream().anyMatch(question -> !question.askedAt().isBefore(since));
        if (!fresh.isEmpty() || !answered.isEmpty() || newQuestions) {
            events.publishEvent(new DigestDue(
                    network,
                    networks.name(network),
                    new Recipient(member, links.off(colleague.id(), NetworkMail.DIGEST)),
                    fresh,
                    unanswered.stream()
                            .map(question -> Titled.of(network, question.id(), question.title()))
                            .toList(),
                    answered));
        }
    }
}
