/**
 * The network's page for its members, and its part of the administration page. Features further on add to the page with
 * {@link no.mestringsrom.network.ui.NetworkPart} beans, so that this package knows none of them.
 */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.network.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
