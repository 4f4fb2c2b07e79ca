package no.mestringsrom.registration;

import java.util.Set;
import no.mestringsrom.course.CourseId;

/** It is not known any more who these were. Told within the transaction that forgot them. */
public record Forgotten(CourseId course, Set<RegistrationId> who) {

    public Forgotten {
        who = Set.copyOf(who);
    }
}
