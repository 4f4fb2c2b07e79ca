/** Saying when one can by the link in a mail, and the calendar feed: plain answers that need neither session nor script. */
@NullMarked
package no.mestringsrom.host.web;

import org.jspecify.annotations.NullMarked;
