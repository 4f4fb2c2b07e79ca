package no.mestringsrom.account;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to accounts, and nobody else. */
@Service
@Transactional(readOnly = true)
public class AccountAdministration {

    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;

    AccountAdministration(AccountRepository accounts, CurrentAccount current, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.current = current;
        this.events = events;
    }

    public List<AccountSummary> all() {
        current.require(Role.ADMINISTRATOR);
        return accounts.findAllByName().stream().map(Account::summary).toList();
    }

    /** @throws AccountRefused if name or address won't do, or the address has an account already */
    @Transactional
    public AccountId create(RegisterAccount command) {
        current.require(Role.ADMINISTRATOR);
        Account account = Account.register(command);
        if (accounts.findByEmail(account.email()).isPresent()) {
            throw new AccountRefused(Reason.EMAIL_TAKEN);
        }
        return accounts.save(account).id();
    }

    public List<RoleGrant> grants(AccountId id) {
        current.require(Role.ADMINISTRATOR);
        return account(id).grants();
    }

    @Transactional
    public void rename(AccountId id, String name) {
        current.require(Role.ADMINISTRATOR);
        account(id).rename(name);
    }

    @Transactional
    public void grant(AccountId id, Role role, @Nullable UUID scope) {
        current.require(Role.ADMINISTRATOR);
        account(id).grant(role, scope);
    }

    /** @throws AccountRefused if nobody would be left to administer the house */
    @Transactional
    public void revoke(AccountId id, Role role, @Nullable UUID scope) {
        current.require(Role.ADMINISTRATOR);
        Account account = account(id);
        if (role == Role.ADMINISTRATOR) {
            keepOne(account);
        }
        account.revoke(role, scope);
        events.publishEvent(new RoleRevoked(id, role));
    }

    /**
     * Whoever is signed in with the account can't go on from the next press.
     *
     * @throws AccountRefused if nobody would be left to administer the house, or courses or material name the account
     */
    @Transactional
    public void remove(AccountId id) {
        current.require(Role.ADMINISTRATOR);
        Account account = account(id);
        keepOne(account);
        Set<Role> roles = account.grants().stream().map(RoleGrant::role).collect(Collectors.toSet());
        try {
            accounts.delete(account);
            accounts.flush();
        } catch (DataIntegrityViolationException named) {
            throw new AccountRefused(Reason.STILL_NAMED);
        }
        roles.forEach(role -> events.publishEvent(new RoleRevoked(id, role)));
    }

    private void keepOne(Account account) {
        if (account.is(Role.ADMINISTRATOR) && accounts.countWith(Role.ADMINISTRATOR) == 1) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR);
        }
    }

    private Account account(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("No account " + id));
    }
}
