/** The network's page on what its municipalities lend each other, and a settlement's own. */
@NullMarked
package no.mestringsrom.lending.ui;

import org.jspecify.annotations.NullMarked;
