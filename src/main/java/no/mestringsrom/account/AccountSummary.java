package no.mestringsrom.account;

import java.util.Set;
import java.util.UUID;
import no.mestringsrom.texts.Language;

/**
 * @param languageChosen whether somebody has said that it is this one
 * @param services ids of the learning services that the account coordinates
 */
public record AccountSummary(
        AccountId id,
        String name,
        String email,
        Language language,
        boolean languageChosen,
        Set<Role> roles,
        Set<UUID> services) {

    /** As to be written to where another language is usual: in their own only if it was chosen. */
    public AccountSummary unlessChosenIn(Language usual) {
        return languageChosen ? this : new AccountSummary(id, name, email, usual, false, roles, services);
    }

    /** The first word of the name: what people are called by. */
    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
