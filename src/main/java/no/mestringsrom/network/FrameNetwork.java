package no.mestringsrom.network;

import java.util.Set;

/**
 * What an administrator says of a network.
 *
 * @param version of the network that was read
 * @param municipalities numbers of those that take part from now on; at least one
 */
public record FrameNetwork(NetworkId id, long version, String name, NetworkKind kind, Set<String> municipalities) {}
