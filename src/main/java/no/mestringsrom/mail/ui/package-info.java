/** What staff see and do of messages: writing to the group, and what did not arrive. */
@NullMarked
package no.mestringsrom.mail.ui;

import org.jspecify.annotations.NullMarked;
