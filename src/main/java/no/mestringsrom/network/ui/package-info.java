/** The network's page for its members, and its part of the administration page. */
@NullMarked
package no.mestringsrom.network.ui;

import org.jspecify.annotations.NullMarked;
