/** Proposals of hosts on a course's page, and for a whole season on a page of their own. */
@NullMarked
package no.mestringsrom.pairing.ui;

import org.jspecify.annotations.NullMarked;
