/** The way into the room for signed-in hosts. */
@NullMarked
package no.mestringsrom.courseroom.web;

import org.jspecify.annotations.NullMarked;
