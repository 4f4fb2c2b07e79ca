package no.mestringsrom.experience;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.host.HostKnowledge;
import no.mestringsrom.network.Networks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom a question goes to: members who know one of its target groups, as far as they show that to whoever asks, or follow one. */
@Component
@Transactional(readOnly = true)
class Recipients {

    private final ColleagueRepository repository;
    private final Colleagues colleagues;
    private final Networks networks;
    private final HostKnowledge knowledge;
    private final QuestionPace pace;
    private final MailLinks links;

    Recipients(
            ColleagueRepository repository,
            Colleagues colleagues,
            Networks networks,
            HostKnowledge knowledge,
            QuestionPace pace,
            MailLinks links) {
        this.repository = repository;
        this.colleagues = colleagues;
        this.networks = networks;
        this.knowledge = knowledge;
        this.pace = pace;
        this.links = links;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Recipient> of(NetworkQuestion question, AccountSummary asker) {
        List<AccountSummary> others = networks.everybodyIn(question.network()).stream()
                .filter(member -> !member.id().equals(asker.id()))
                .toList();
        Set<AccountId> know = knowledge.of(others, question.groups(), asker);
        Map<AccountId, Colleague> known = repository.findByNetwork(question.network()).stream()
                .filter(colleague -> colleague.account() != null)
                .collect(Collectors.toMap(Colleague::account, Function.identity()));
        return others.stream()
                .filter(member -> know.contains(member.id())
                        || known.containsKey(member.id())
                                && known.get(member.id()).followsOneOf(question.groups()))
                .filter(member -> !known.containsKey(member.id())
                        || known.get(member.id()).wants(NetworkMail.QUESTIONS))
                .filter(member -> pace.allows(member.id()))
                .map(member -> new Recipient(
                        member,
                        links.off(colleagues.of(question.network(), member.id()).id(), NetworkMail.QUESTIONS)))
                .toList();
    }
}
