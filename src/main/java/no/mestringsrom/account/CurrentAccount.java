package no.mestringsrom.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever is signed in where this is asked, as the database knows them now. */
@Component
public class CurrentAccount {

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<AccountSummary> find() {
        return id(SecurityContextHolder.getContext().getAuthentication()).flatMap(accounts::find);
    }

    /** @throws AccessDeniedException if nobody is signed in, or the account is gone */
    public AccountSummary require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** @throws AccessDeniedException if nobody is signed in, or without this role */
    public AccountSummary require(Role role) {
        AccountSummary account = require();
        if (!account.is(role)) {
            throw new AccessDeniedException("Asks for the role " + role);
        }
        return account;
    }

    /** Whether the one who is signed in coordinates this learning service. */
    public boolean coordinates(UUID learningService) {
        return find().map(account -> account.services().contains(learningService))
                .orElse(false);
    }

    /** What the role is for, of the one who is signed in; empty if nobody is. */
    public Set<UUID> scopes(Role role) {
        return find().map(account -> accounts.scopes(account.id(), role)).orElse(Set.of());
    }

    /** The name of a principal is the account's id. */
    static Optional<AccountId> id(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountId(UUID.fromString(authentication.getName())));
        } catch (IllegalArgumentException anonymous) {
            return Optional.empty();
        }
    }
}
