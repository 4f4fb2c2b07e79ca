package no.mestringsrom.selfhelp;

import no.mestringsrom.registration.Addressee;

/** One alone wanted to go on. Told within the transaction that found it. */
public record NobodyElseGoesOn(Addressee who) {}
