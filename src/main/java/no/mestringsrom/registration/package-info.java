/**
 * Sign-up: taking a seat in a course, or a place in its waiting list.
 *
 * <p>{@link no.mestringsrom.registration.SignUp} is what the public page does, {@link
 * no.mestringsrom.registration.ParticipantLists} what staff may see, and {@link
 * no.mestringsrom.registration.Participants} what the features further on stand on. {@link
 * no.mestringsrom.registration.SignedUp} is told within the transaction, so that the mail is written in it too.
 *
 * <p>Seats are given one at a time: the course's row in {@code seat_queue} is locked first, and only then is anything
 * decided. A seat goes to nobody while somebody waits for one. That somebody is signed up for a course on a diagnosis is
 * nobody else's business: who gives an address that is in the course already learns nothing from the page; the owner of
 * the address gets the link once more.
 */
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "site",
            "account",
            "learningservice",
            "template",
            "course",
            "course::ui"
        })
@NullMarked
package no.mestringsrom.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
