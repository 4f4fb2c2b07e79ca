/** What a network's members share, on the screen: their part of the network's page, and the pages below it. */
@NullMarked
package no.mestringsrom.experience.ui;

import org.jspecify.annotations.NullMarked;
