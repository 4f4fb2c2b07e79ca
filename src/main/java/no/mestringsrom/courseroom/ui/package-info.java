/** What the room of a course adds to the staff pages. */
@NullMarked
package no.mestringsrom.courseroom.ui;

import org.jspecify.annotations.NullMarked;
