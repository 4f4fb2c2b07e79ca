package no.mestringsrom.experience;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private final Colleagues colleagues;
    private final Networks networks;
    private final HostKnowledge knowledge;
    private final QuestionPace pace;
    private final MailLinks links;

    Recipients(Colleagues colleagues, Networks networks, HostKnowledge knowledge, QuestionPace pace, MailLinks links) {
        this.colleagues = colleagues;
        this.networks = networks;
        this.knowledge = knowledge;
        this.pace = pace;
        this.links = links;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Recipient> of(NetworkQuestion question, AccountSummary asker) {
        List<AccountSummary> others = networks.addressees(question.network()).stream()
                .filter(member -> !member.id().equals(asker.id()))
                .toList();
        Set<AccountId> know = knowledge.of(others, question.groups(), asker);
        // A row for each alike: one that only recipients have would tell who knows the target group.
        Map<AccountId, Colleague> all = colleagues.all(
                question.network(), others.stream().map(AccountSummary::id).toList());
        return others.stream()
                .filter(member -> know.contains(member.id()) || of(all, member).followsOneOf(question.groups()))
                .filter(member -> of(all, member).wants(NetworkMail.QUESTIONS))
                .filter(member -> pace.allows(member.id()))
                .map(member -> new Recipient(member, links.off(of(all, member).id(), NetworkMail.QUESTIONS)))
                .toList();
    }

    private static Colleague of(Map<AccountId, Colleague> all, AccountSummary member) {
        return Objects.requireNonNull(all.get(member.id()));
    }
}
