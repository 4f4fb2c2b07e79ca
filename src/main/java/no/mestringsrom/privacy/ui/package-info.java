/** Who looked, and what was forgotten, for coordinators and administrators. */
@NullMarked
package no.mestringsrom.privacy.ui;

import org.jspecify.annotations.NullMarked;
