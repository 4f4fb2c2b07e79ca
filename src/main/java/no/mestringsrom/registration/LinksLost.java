package no.mestringsrom.registration;

import java.util.List;

/**
 * Somebody has lost their personal link, or links, and is to have them again, all in one message. Told within the
 * transaction.
 *
 * @param places all with the same address, and that address alone; one at least
 */
public record LinksLost(List<Addressee> places) {}
