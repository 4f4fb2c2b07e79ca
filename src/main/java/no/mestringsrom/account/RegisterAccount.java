package no.mestringsrom.account;

import no.mestringsrom.texts.Language;

public record RegisterAccount(String name, String email, Language language) {}
