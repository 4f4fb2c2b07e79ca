package no.mestringsrom.experience;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who writes in a network, and what the others may know of them. Asks nobody for leave: they have asked already. */
@Component
@Transactional(readOnly = true)
class Colleagues {

    private static final String MAKE =
            "insert into network_colleague (id, version, network_id, account_id, municipality)"
                    + " values (?, 0, ?, ?, '') on conflict do nothing";

    private final ColleagueRepository colleagues;
    private final Networks networks;
    private final CurrentAccount current;
    private final JdbcClient database;
    private final JdbcOperations batches;

    Colleagues(
            ColleagueRepository colleagues,
            Networks networks,
            CurrentAccount current,
            JdbcClient database,
            JdbcOperations batches) {
        this.colleagues = colleagues;
        this.networks = networks;
        this.current = current;
        this.database = database;
        this.batches = batches;
    }

    /** Whoever is signed in; empty for a member who has neither written nor chosen anything yet. */
    Optional<Colleague> self(NetworkId network) {
        return colleagues.findByNetworkAndAccount(network, current.require().id());
    }

    /** Whoever is signed in and writes now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Colleague selfWriting(NetworkSummary network, String municipality) {
        if (!municipality.isEmpty() && !network.municipalities().contains(municipality)) {
            throw new ExperienceRefused(Reason.MUNICIPALITY);
        }
        Colleague self = selfMade(network.id());
        self.writesFrom(municipality);
        return self;
    }

    /** Whoever is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Colleague selfMade(NetworkId network) {
        return of(network, current.require().id());
    }

    /** Made where there is none yet: two who do so at once get the same one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Colleague of(NetworkId network, AccountId account) {
        return colleagues.findByNetworkAndAccount(network, account).orElseGet(() -> {
            database.sql(MAKE)
                    .param(UUID.randomUUID())
                    .param(network.value())
                    .param(account.value())
                    .update();
            return colleagues.findByNetworkAndAccount(network, account).orElseThrow();
        });
    }

    /** Each of them, made where there is none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<AccountId, Colleague> all(NetworkId network, Collection<AccountId> accounts) {
        Map<AccountId, Colleague> known = known(network);
        List<Object[]> missing = accounts.stream()
                .filter(account -> !known.containsKey(account))
                .map(account -> new Object[] {UUID.randomUUID(), network.value(), account.value()})
                .toList();
        if (missing.isEmpty()) {
            return known;
        }
        batches.batchUpdate(MAKE, missing);
        return known(network);
    }

    private Map<AccountId, Colleague> known(NetworkId network) {
        return colleagues.findByNetwork(network).stream()
                .filter(colleague -> colleague.account() != null)
                .collect(Collectors.toMap(Colleague::account, Function.identity()));
    }

    /** Those of them who are in the network now, by what they write as. */
    Names names(NetworkId network, Collection<ColleagueId> ids) {
        if (ids.isEmpty()) {
            return new Names(Map.of());
        }
        Map<AccountId, String> members = networks.everybodyIn(network).stream()
                .collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
        Map<ColleagueId, String> known = new HashMap<>();
        for (Colleague colleague : colleagues.findByIdIn(ids)) {
            String name = colleague.account() == null ? null : members.get(colleague.account());
            if (name != null) {
                known.put(colleague.id(), name);
            }
        }
        return new Names(known);
    }

    record Names(Map<ColleagueId, String> known) {

        Writer writer(ColleagueId who, String municipality) {
            return new Writer(known.get(who), municipality);
        }
    }
}
