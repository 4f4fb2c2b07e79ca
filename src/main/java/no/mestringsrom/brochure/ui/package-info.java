/** The ways to the brochures for staff. */
@NullMarked
package no.mestringsrom.brochure.ui;

import org.jspecify.annotations.NullMarked;
