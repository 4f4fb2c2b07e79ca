package no.mestringsrom.network;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.network.NetworkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who lead a network do with it: the chair, or every member where there is none. An administrator may name
 * who leads, too. Each change waits for the one before; where somebody else was first, nothing is changed.
 */
@Service
@Transactional(readOnly = true)
public class NetworkDesk {

    private final NetworkRepository networks;
    private final Networks reading;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;

    NetworkDesk(
            NetworkRepository networks,
            Networks reading,
            Accounts accounts,
            CurrentAccount current,
            ApplicationEventPublisher events) {
        this.networks = networks;
        this.reading = reading;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
    }

    /** @throws NetworkRefused {@code CHANGED_BY_SOMEONE_ELSE} too, against an older version */
    @Transactional
    public void describe(DescribeNetwork command) {
        ProfessionalNetwork network = led(command.id());
        network.requireUnchangedSince(command.version());
        network.describe(command.purpose(), command.language());
    }

    /**
     * @param version of the network that was read
     * @param chair null for a network that nobody leads
     * @throws NetworkRefused if they are not a member, and against an older version
     */
    @Transactional
    public void leadBy(NetworkId id, long version, @Nullable AccountId chair) {
        ProfessionalNetwork network = ledOrAdministered(id);
        network.requireUnchangedSince(version);
        if (chair != null) {
            requireMembers(id, Set.of(chair));
        }
        network.leadBy(chair);
        events.publishEvent(new MembersChanged(id));
    }

    /**
     * @param version of the network that was read
     * @param whom a municipality, a hospital trust or an organisation; empty for nobody
     * @throws NetworkRefused if they are not a member, and against an older version
     */
    @Transactional
    public void represents(NetworkId id, long version, AccountId member, String whom) {
        ProfessionalNetwork network = led(id);
        network.requireUnchangedSince(version);
        requireMembers(id, Set.of(member));
        network.represents(member, whom);
    }

    /**
     * @param version of the network that was read
     * @param order of the secretaries; empty for none
     * @throws NetworkRefused if one of them is not a member, and against an older version
     */
    @Transactional
    public void takeTurns(NetworkId id, long version, List<AccountId> order) {
        ProfessionalNetwork network = led(id);
        network.requireUnchangedSince(version);
        requireMembers(id, new HashSet<>(order));
        network.takeTurns(order.stream().distinct().toList());
    }

    /**
     * Lets in somebody who has an account, which an administrator gives.
     *
     * @param whom that they represent; empty for nobody
     * @throws NetworkRefused if nobody has this address, or is in already
     */
    @Transactional
    public void letIn(NetworkId id, String email, String whom) {
        ProfessionalNetwork network = led(id);
        AccountId newcomer = accounts.byEmail(email)
                .map(AccountSummary::id)
                .orElseThrow(() -> new NetworkRefused(Reason.NO_ACCOUNT));
        if (members(id).contains(newcomer)) {
            throw new NetworkRefused(Reason.IN_ALREADY);
        }
        network.represents(newcomer, whom);
        reading.letIn(network, newcomer);
    }

    private ProfessionalNetwork led(NetworkId id) {
        Optional<ProfessionalNetwork> network = networks.lock(id);
        reading.requireLead(id);
        return network.orElseThrow(() -> unknown(id));
    }

    private ProfessionalNetwork ledOrAdministered(NetworkId id) {
        boolean administrator =
                current.find().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent();
        return administrator ? networks.lock(id).orElseThrow(() -> unknown(id)) : led(id);
    }

    private static NoSuchElementException unknown(NetworkId id) {
        return new NoSuchElementException("No network " + id.value());
    }

    private void requireMembers(NetworkId id, Set<AccountId> named) {
        if (!members(id).containsAll(named)) {
            throw new NetworkRefused(Reason.NOT_A_MEMBER);
        }
    }

    private Set<AccountId> members(NetworkId id) {
        return reading.everybodyIn(id).stream().map(AccountSummary::id).collect(Collectors.toSet());
    }
}
