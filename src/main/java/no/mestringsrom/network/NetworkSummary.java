package no.mestringsrom.network;

import java.util.List;

/** @param municipalities numbers, in order */
public record NetworkSummary(NetworkId id, String name, String purpose, List<String> municipalities) {}
