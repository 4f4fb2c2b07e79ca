package no.mestringsrom.mail;

import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about, for whoever must see to it that it arrives.
 *
 * @param course null for what belongs to none: nobody is shown that it did not arrive
 * @param person a participant's registration, a host's seat, somebody's place in a group that goes on or their invitation to it
 * @param occasion what is told once; null for what is told whenever it happens
 * @param worthUntil after that it tells nobody anything
 * @param everyWay whether it is to come both by e-mail and by SMS
 */
record Matter(
        MessageKind kind,
        @Nullable CourseId course,
        @Nullable UUID person,
        @Nullable String occasion,
        @Nullable Instant worthUntil,
        boolean everyWay) {

    static final Matter NONE = new Matter(MessageKind.OTHER, null, null, null, null, false);

    static Matter of(Addressee participant, MessageKind kind) {
        return new Matter(kind, participant.course(), participant.registration().value(), null, null, false);
    }

    static Matter of(CourseId course, CourseHostId host) {
        return new Matter(MessageKind.HOST, course, host.value(), null, null, false);
    }

    /** @param person null for whoever is nobody any more: what waits for them is never taken back */
    static Matter ofGroup(@Nullable UUID person) {
        return new Matter(MessageKind.SELFHELP, null, person, null, null, false);
    }

    Matter once(String each) {
        return new Matter(kind, course, person, each, worthUntil, everyWay);
    }

    Matter until(Instant moment) {
        return new Matter(kind, course, person, occasion, moment, everyWay);
    }

    Matter inEveryWay() {
        return new Matter(kind, course, person, occasion, worthUntil, true);
    }
}
