/** The network's page for its members. */
@NullMarked
package no.mestringsrom.network.ui;

import org.jspecify.annotations.NullMarked;
