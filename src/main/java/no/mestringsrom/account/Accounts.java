package no.mestringsrom.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts, for other features and for the house itself. Asks nobody for leave: what a person does to accounts goes
 * through {@link AccountAdministration}.
 */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final AccountRepository accounts;
    private final HouseSettings settings;
    private final ApplicationEventPublisher events;

    Accounts(AccountRepository accounts, HouseSettings settings, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
    }

    /** However the address is written; one that is no address belongs to nobody. */
    public Optional<AccountSummary> byEmail(String email) {
        return EmailAddress.of(email).flatMap(accounts::findByEmail).map(Account::summary);
    }

    /** Those of these that there are, however the addresses are written. One query. */
    public List<AccountSummary> byEmail(Collection<String> emails) {
        List<String> addresses = emails.stream()
                .flatMap(email -> EmailAddress.of(email).stream())
                .toList();
        return addresses.isEmpty()
                ? List.of()
                : accounts.findByEmailIn(addresses).stream()
                        .map(Account::summary)
                        .toList();
    }

    public Optional<AccountSummary> find(AccountId id) {
        return accounts.findById(id).map(Account::summary);
    }

    /** @throws NoSuchElementException if there is no such account */
    public AccountSummary get(AccountId id) {
        return account(id).summary();
    }

    /** Those of these that there are, by id. */
    public Map<AccountId, AccountSummary> find(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.findAllById(ids).stream().collect(Collectors.toMap(Account::id, Account::summary));
    }

    public List<AccountSummary> all() {
        return accounts.findAllByName().stream().map(Account::summary).toList();
    }

    /** Those who have the role for this, by name. */
    public List<AccountSummary> with(Role role, UUID scope) {
        return accounts.findAllWith(role, scope).stream().map(Account::summary).toList();
    }

    /** What the account's roles of this kind are for; ids of learning services or of networks. */
    public Set<UUID> scopes(AccountId id, Role role) {
        return account(id).scopes(role);
    }

    /** The account with this address; made if there is none, else left as it is. */
    @Transactional
    public AccountId register(RegisterAccount command) {
        return EmailAddress.of(command.email())
                .flatMap(accounts::findByEmail)
                .orElseGet(() -> make(command))
                .id();
    }

    /** A language that is not the house's own was chosen by somebody. */
    private Account make(RegisterAccount command) {
        Account account = Account.register(command);
        if (command.language() != settings.defaultLanguage().forStaff()) {
            account.speak(command.language());
        }
        return accounts.save(account);
    }

    /** @param scope what the role is for: the learning service of a coordinator, the network of its member, else null */
    @Transactional
    public void grant(AccountId id, Role role, @Nullable UUID scope) {
        account(id).grant(role, scope);
    }

    /** Doing it again changes nothing. */
    @Transactional
    public void revoke(AccountId id, Role role, @Nullable UUID scope) {
        account(id).revoke(role, scope);
        events.publishEvent(new RoleRevoked(id, role));
    }

    @Transactional
    void speak(AccountId id, Language language) {
        account(id).speak(language);
    }

    private Account account(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("No account " + id));
    }
}
