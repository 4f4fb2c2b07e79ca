/**
 * The networks' pages for their members, the form for an agreement, and a part of the administration page and of the start page. Features further on add to the page with
 * {@link no.mestringsrom.network.ui.NetworkPart} beans, so that this package knows none of them.
 */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.network.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
