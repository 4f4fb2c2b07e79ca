/** The network's meetings for its members, and one meeting's page, which features further on add to. */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.meeting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
