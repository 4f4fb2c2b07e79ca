package no.mestringsrom.experience;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.TargetGroup;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails a member gets from a network: chosen on its page, or stopped by the link in one of them. */
@Service
@Transactional(readOnly = true)
public class MailChoices {

    /** @param follows target groups whose questions they get, beside those they know */
    public record Choice(Set<NetworkMail> wanted, Set<TargetGroup> follows) {}

    private final ColleagueRepository repository;
    private final Colleagues colleagues;
    private final Networks networks;
    private final MailLinks links;

    MailChoices(ColleagueRepository repository, Colleagues colleagues, Networks networks, MailLinks links) {
        this.repository = repository;
        this.colleagues = colleagues;
        this.networks = networks;
        this.links = links;
    }

    /** @throws AccessDeniedException for anybody but a member */
    public Choice mine(NetworkId network) {
        networks.requireMember(network);
        return colleagues
                .self(network)
                .map(MailChoices::choice)
                .orElseGet(() -> new Choice(Set.of(NetworkMail.values()), Set.of()));
    }

    /**
     * Only what is chosen otherwise than it was seen: a mail that was stopped by its link meanwhile stays so.
     *
     * @param seen what they had before them
     * @throws AccessDeniedException for anybody but a member
     */
    @Transactional
    public void choose(NetworkId network, Choice seen, Choice chosen) {
        networks.requireMember(network);
        Colleague self = colleagues.selfMade(network);
        without(chosen.wanted(), seen.wanted()).forEach(self::accept);
        without(seen.wanted(), chosen.wanted()).forEach(self::decline);
        Set<TargetGroup> follows = new HashSet<>(self.follows());
        follows.addAll(without(chosen.follows(), seen.follows()));
        follows.removeAll(without(seen.follows(), chosen.follows()));
        self.follow(follows);
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the link in a mail is of somebody who still gets such mails; opening it changes nothing.
     *
     * @throws LinkRefused if it was altered
     */
    public boolean wants(String token, NetworkMail mail) {
        return repository
                .findById(links.open(token))
                .filter(colleague -> colleague.wants(mail))
                .isPresent();
    }

    /**
     * Without signing in: whoever has the link has the leave, for this alone. Doing it again changes nothing.
     *
     * @throws LinkRefused if it was altered
     */
    @Transactional
    public void stop(String token, NetworkMail mail) {
        Optional<Colleague> found = repository.lock(links.open(token));
        found.ifPresent(colleague -> colleague.decline(mail));
    }

    private static Choice choice(Colleague colleague) {
        return new Choice(
                Arrays.stream(NetworkMail.values()).filter(colleague::wants).collect(Collectors.toUnmodifiableSet()),
                colleague.follows());
    }
}
