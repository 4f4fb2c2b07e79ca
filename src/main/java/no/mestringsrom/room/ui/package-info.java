/** What the room adds to the staff pages. */
@NullMarked
package no.mestringsrom.room.ui;

import org.jspecify.annotations.NullMarked;
