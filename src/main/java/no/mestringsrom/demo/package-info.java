/**
 * Invented people to try the house with: services, accounts for every role, and a season of courses around today's date.
 * Everything here exists in the profile {@code demo} alone, and a test proves it. The data goes in through the features' own
 * services, in the name of the invented people and at the time when they would have done it ({@link
 * no.mestringsrom.demo.TimeMachine}), so that the demo can show nothing that the product would refuse.
 */
@NullMarked
package no.mestringsrom.demo;

import org.jspecify.annotations.NullMarked;
