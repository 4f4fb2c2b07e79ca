/**
 * What the staff pages share: the frame around every view with its menu, the start page, the pages for what went wrong,
 * and how Vaadin speaks our languages. Knows no feature: views find their place by {@code @Menu}, parts of the start page
 * come in as {@link no.mestringsrom.shell.StartSection} beans, and {@link no.mestringsrom.shell.SignedInPerson} tells who
 * is at the screen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "settings", "site"})
package no.mestringsrom.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
