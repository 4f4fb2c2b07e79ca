package no.mestringsrom.network;

import java.util.Set;

/** @param municipalities numbers of those that take part; at least one */
public record CreateNetwork(String name, String purpose, Set<String> municipalities) {}
