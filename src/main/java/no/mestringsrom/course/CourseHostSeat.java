package no.mestringsrom.course;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;

/** A host's place in a course, whatever the answer to the invitation is so far. */
public record CourseHostSeat(
        CourseHostId id, CourseId course, AccountId account, String name, SessionRole role, HostAnswer answer) {

    /** The first word of the name: what people are called by. */
    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
