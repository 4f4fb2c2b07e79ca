package no.mestringsrom.testing;

import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.RegisterAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.texts.Language;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Makes accounts that no other test knows, and signs in as one. */
@TestComponent
public class TestPeople {

    private final Accounts accounts;
    private final UserDetailsService users;

    TestPeople(Accounts accounts, UserDetailsService users) {
        this.accounts = accounts;
        this.users = users;
    }

    /** Someone without a role. */
    public AccountId someone(String name) {
        return accounts.register(new RegisterAccount(name, UUID.randomUUID() + "@eksempel.no", Language.BOKMAL));
    }

    public AccountId administrator() {
        return with(Role.ADMINISTRATOR);
    }

    public AccountId coordinator(UUID learningService) {
        AccountId id = someone("Kari Koordinator");
        accounts.grant(id, Role.COORDINATOR, learningService);
        return id;
    }

    /** @param role one that needs no scope */
    public AccountId with(Role role) {
        AccountId id = someone("Person Prøve");
        accounts.grant(id, role, null);
        return id;
    }

    /** What follows on this thread is done by this account; the test clears the {@link SecurityContextHolder} afterwards. */
    public void signIn(AccountId account) {
        UserDetails user = users.loadUserByUsername(account.toString());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
