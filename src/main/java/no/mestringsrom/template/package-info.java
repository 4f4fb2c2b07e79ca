/**
 * Course templates: how long a course is, what its sessions are about, and an agenda for each that keeps room for
 * exchanging experience. A course copies what it needs from its template and keeps its own from then on.
 *
 * <p>Publishes {@link no.mestringsrom.template.CourseTemplates} and the words that templates and courses share: {@link
 * no.mestringsrom.template.AgendaItem} and {@link no.mestringsrom.template.TargetGroup}. The library under {@code
 * src/main/resources/templates} is part of the product: it is read into the database at start, in production too. A
 * template that is already there is left alone, so that what somebody has changed survives a new version.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange"})
package no.mestringsrom.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
