/**
 * What the person who runs the house decides: the settings below {@code mestringsrom.} in the configuration, checked at
 * the start, so that a wrong one stops the application with one sentence that says what to change. So does a database that
 * another instance works on. And what a database says of an error is kept from naming people, as far as it can be told.
 */
@NullMarked
package no.mestringsrom.settings;

import org.jspecify.annotations.NullMarked;
