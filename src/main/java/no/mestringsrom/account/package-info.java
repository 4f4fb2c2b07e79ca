/**
 * Who staff are, what they may do, and how they sign in. Staff sign in by a link to their e-mail address that works once
 * and for a short while; there are no passwords. Participants have no account: their personal link lets them in.
 *
 * <p>Publishes {@link no.mestringsrom.account.Accounts}, {@link no.mestringsrom.account.CurrentAccount},
 * {@link no.mestringsrom.account.AccountAdministration}, {@link no.mestringsrom.account.AccessLog} with {@link
 * no.mestringsrom.account.Looks} to read it back, what is an
 * {@link no.mestringsrom.account.EmailAddress}, and the events
 * {@link no.mestringsrom.account.LoginLinkRequested} and {@link no.mestringsrom.account.RoleRevoked}. The rules of access for the whole house stand in
 * {@code SecurityConfiguration}: what is not said to be public asks for an account.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "settings", "site", "shell", "retention"})
package no.mestringsrom.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
