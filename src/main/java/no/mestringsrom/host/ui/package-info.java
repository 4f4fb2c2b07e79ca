/** A host's own profile, and what coordinators see of the hosts. */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.host.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
