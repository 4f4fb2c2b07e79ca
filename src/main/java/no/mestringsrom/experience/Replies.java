package no.mestringsrom.experience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others said of one's own examples and questions: told at most once a day. */
@Component
@Transactional(readOnly = true)
class Replies {

    /** What is older was told, or nobody wanted to know it. */
    private static final Duration LOOKING_BACK = Duration.ofDays(7);

    private final ColleagueRepository colleagues;
    private final RemarkRepository remarks;
    private final AnswerRepository answers;
    private final Networks networks;
    private final MailLinks links;
    private final ApplicationEventPublisher events;

    Replies(
            ColleagueRepository colleagues,
            RemarkRepository remarks,
            AnswerRepository answers,
            Networks networks,
            MailLinks links,
            ApplicationEventPublisher events) {
        this.colleagues = colleagues;
        this.remarks = remarks;
        this.answers = answers;
        this.networks = networks;
        this.links = links;
        this.events = events;
    }

    List<ColleagueId> due(Instant until) {
        return colleagues.withReplies(until.minus(LOOKING_BACK), until);
    }

    /** Whoever does not want it, or is in the network no more, is not told later either. */
    @Transactional
    void tell(ColleagueId id, Instant until) {
        Colleague colleague = colleagues.lock(id).orElseThrow();
        if (colleague.isToldOfReplies(until)) {
            return;
        }
        Optional<AccountSummary> account = networks.addressees(colleague.network()).stream()
                .filter(member -> member.id().equals(colleague.account()))
                .findAny();
        if (account.isPresent() && colleague.wants(NetworkMail.REPLIES)) {
            tell(colleague, account.get(), until);
        }
        colleague.toldOfReplies(until);
    }

    private void tell(Colleague colleague, AccountSummary account, Instant until) {
        NetworkId network = colleague.network();
        Instant since = until.minus(LOOKING_BACK);
        List<Titled> examples = remarks.toldTo(colleague.id(), since, until).stream()
                .filter(said -> colleague.isNewReply(said.at()))
                .map(said -> Titled.of(network, said.example(), said.title()))
                .distinct()
                .toList();
        List<Titled> questions = answers.givenTo(colleague.id(), since, until).stream()
                .filter(given -> colleague.isNewReply(given.at()))
                .map(given -> Titled.of(network, given.question(), given.title()))
                .distinct()
                .toList();
        if (!examples.isEmpty() || !questions.isEmpty()) {
            events.publishEvent(new RepliesDue(
                    network,
                    networks.name(network),
                    new Recipient(account, links.off(colleague.id(), NetworkMail.REPLIES)),
                    examples,
                    questions));
        }
    }
}
