/** Administration of the house: its services, and the accounts of those who work with them. */
@NullMarked
package no.mestringsrom.learningservice.ui;

import org.jspecify.annotations.NullMarked;
