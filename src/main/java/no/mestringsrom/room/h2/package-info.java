/**
 * What the embedded database is to do by itself, which it takes in Java where PostgreSQL takes SQL. The names stand in the
 * database files of those who run the house: they do not change.
 */
@NullMarked
package no.mestringsrom.room.h2;

import org.jspecify.annotations.NullMarked;
