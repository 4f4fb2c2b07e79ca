/**
 * Signed links. A participant has no account: the personal link from the mail is what lets the person in, and it is
 * computed, never stored, so that a lost one can be sent again and the database holds nothing that opens a door.
 */
@NullMarked
package no.mestringsrom.link;

import org.jspecify.annotations.NullMarked;
