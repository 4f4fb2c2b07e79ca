/**
 * Administration of the house: its services, and the accounts of those who work with them. Features further on add to the
 * page with {@link no.mestringsrom.learningservice.ui.AdministrationPart} beans.
 */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.learningservice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
