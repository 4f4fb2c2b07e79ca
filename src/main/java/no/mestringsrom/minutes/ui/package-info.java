/** The minutes of a meeting, with the editor, and what came of a network's meetings. */
@NullMarked
package no.mestringsrom.minutes.ui;

import org.jspecify.annotations.NullMarked;
