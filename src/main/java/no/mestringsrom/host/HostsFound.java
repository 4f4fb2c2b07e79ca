package no.mestringsrom.host;

import java.util.List;

/**
 * Hosts by name, a page of them.
 *
 * @param total how many there are on all pages together
 */
public record HostsFound(List<ListedHost> hosts, int total) {}
