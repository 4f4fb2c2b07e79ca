package no.mestringsrom.network;

/** Somebody is a member no more, or somebody else leads. Told within the transaction that did it. */
public record MembersChanged(NetworkId network) {}
