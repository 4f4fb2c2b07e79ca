/** The light pages of the room: the lobby at a person's own link, and the room itself, behind every entrance. */
@NullMarked
package no.mestringsrom.room.web;

import org.jspecify.annotations.NullMarked;
