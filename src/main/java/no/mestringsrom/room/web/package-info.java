/** The light pages of the room: the lobby at a person's own link, the room itself, and the way in for signed-in hosts. */
@NullMarked
package no.mestringsrom.room.web;

import org.jspecify.annotations.NullMarked;
