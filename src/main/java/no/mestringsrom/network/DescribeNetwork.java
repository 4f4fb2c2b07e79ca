package no.mestringsrom.network;

import no.mestringsrom.texts.Language;

/** @param version of the network that was read */
public record DescribeNetwork(NetworkId id, long version, String purpose, Language language) {}
