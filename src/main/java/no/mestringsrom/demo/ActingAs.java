package no.mestringsrom.demo;

import java.util.function.Supplier;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Does a piece of work in somebody's name, with no more leave than that person has. */
@Component
@Profile("demo")
class ActingAs {

    private final Accounts accounts;
    private final UserDetailsService users;

    ActingAs(Accounts accounts, UserDetailsService users) {
        this.accounts = accounts;
        this.users = users;
    }

    <T> T person(Person person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void person(Person person, Runnable work) {
        person(person, () -> {
            work.run();
            return person;
        });
    }

    /** Looked up anew each time: roles may have been given meanwhile. */
    Authentication authentication(Person person) {
        UserDetails user = users.loadUserByUsername(id(person).toString());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    AccountId id(Person person) {
        return accounts.byEmail(person.email()).orElseThrow().id();
    }
}
