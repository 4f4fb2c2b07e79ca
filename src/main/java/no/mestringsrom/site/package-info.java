/**
 * What the public pages share: the page frame, the choice of language, the assets with their content hash, and the pages
 * for what went wrong. Public pages are rendered on the server with JTE, keep no session and need no script. Features
 * hand in their paths as {@link no.mestringsrom.site.PublicPaths}, and what they have to say on the first page as {@link
 * no.mestringsrom.site.LandingSection}. Pages that look the same for everybody are kept by {@link
 * no.mestringsrom.site.SharedPages} (docs/decisions/0022); what a page tells search engines is its {@link
 * no.mestringsrom.site.Meta}. Where a personal link stands in an address is said in {@link no.mestringsrom.site.PersonalPaths},
 * for the log and for robots alike.
 */
@ApplicationModule(allowedDependencies = {"texts", "settings"})
@NullMarked
package no.mestringsrom.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
