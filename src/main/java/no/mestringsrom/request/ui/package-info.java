/** The coordinators' pages about orders. */
@NullMarked
package no.mestringsrom.request.ui;

import org.jspecify.annotations.NullMarked;
