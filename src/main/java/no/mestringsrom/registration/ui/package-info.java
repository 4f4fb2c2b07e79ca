/** What staff see and do of the sign-up: the participants, on the course's page. */
@NullMarked
package no.mestringsrom.registration.ui;

import org.jspecify.annotations.NullMarked;
