/** A host's own profile, and what coordinators see of the hosts. */
@NullMarked
package no.mestringsrom.host.ui;

import org.jspecify.annotations.NullMarked;
