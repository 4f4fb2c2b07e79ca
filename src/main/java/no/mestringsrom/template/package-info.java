/**
 * Course templates: how long a course is, what its sessions are about, and an agenda for each that keeps room for
 * exchanging experience. What a template says stands in its editions, which nobody changes; a course copies what it needs
 * from one and keeps its own from then on. Parts of a template may be fixed: a course may depart from them, and says why.
 *
 * <p>Publishes {@link no.mestringsrom.template.CourseTemplates} for those who use templates, {@link
 * no.mestringsrom.template.TemplateDesk} for the services whose they are, and the words that templates and courses share:
 * {@link no.mestringsrom.template.AgendaItem} and {@link no.mestringsrom.template.TargetGroup}. The library under {@code
 * src/main/resources/templates} is part of the product: it is read into the database at start, in production too, and a
 * file that says something new becomes the next edition. A service's own templates begin as copies, and name where they
 * come from. Names of networks come from whoever implements {@link no.mestringsrom.template.SharingNetworks}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange", "account", "learningservice"})
package no.mestringsrom.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
