package no.mestringsrom.experience;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as the others may know them.
 *
 * @param name null for whoever is in the network no more
 * @param municipality number; empty for none
 */
public record Writer(@Nullable String name, String municipality) {}
