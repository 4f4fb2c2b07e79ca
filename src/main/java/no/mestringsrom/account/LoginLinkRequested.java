package no.mestringsrom.account;

import no.mestringsrom.texts.Language;

/**
 * Someone asked for a link to sign in by, and the address belongs to an account.
 *
 * @param token the link is {@code /logg-inn/lenke?token=} and this
 */
public record LoginLinkRequested(AccountId account, String email, String name, Language language, String token) {}
