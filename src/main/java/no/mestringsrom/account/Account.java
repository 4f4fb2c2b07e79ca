package no.mestringsrom.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Someone who works with the courses: a person with a name, an address that links go to, and what they may do. */
@Entity
class Account {

    private static final int LONGEST_NAME = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    /** Not only what everybody gets who has said nothing. */
    private boolean languageChosen;

    @ElementCollection
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Grant> grants = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    static Account register(RegisterAccount command) {
        Account account = new Account();
        account.id = AccountId.create();
        account.rename(command.name());
        account.email = EmailAddress.of(command.email()).orElseThrow(() -> new AccountRefused(Reason.EMAIL_INVALID));
        account.language = command.language();
        return account;
    }

    void rename(String newName) {
        String trimmed = newName.strip().replaceAll("\\s+", " ");
        if (trimmed.isEmpty()) {
            throw new AccountRefused(Reason.NAME_MISSING);
        }
        if (trimmed.codePointCount(0, trimmed.length()) > LONGEST_NAME) {
            throw new AccountRefused(Reason.NAME_TOO_LONG);
        }
        name = trimmed;
    }

    void speak(Language newLanguage) {
        language = newLanguage;
        languageChosen = true;
    }

    void grant(Role role, @Nullable UUID scope) {
        grants.add(new Grant(role, scope));
    }

    void revoke(Role role, @Nullable UUID scope) {
        grants.remove(new Grant(role, scope));
    }

    boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    AccountId id() {
        return id;
    }

    String email() {
        return email;
    }

    /** The scopes of the grants of this role. */
    Set<UUID> scopes(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In order of role. */
    List<RoleGrant> grants() {
        return grants.stream()
                .map(Grant::told)
                .sorted(Comparator.comparing(RoleGrant::role))
                .toList();
    }

    AccountSummary summary() {
        return new AccountSummary(
                id,
                name,
                email,
                language,
                languageChosen,
                grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet()),
                scopes(Role.COORDINATOR));
    }
}
