/**
 * What the house adds to the language that queries are written in: {@code holds(:array, expression)}, which is true for what is
 * in the array. A list after {@code in} is turned into SQL anew each time, because each length is another statement, for the
 * house as for the database; an array is one parameter.
 */
@NullMarked
package no.mestringsrom.query;

import org.jspecify.annotations.NullMarked;
