/**
 * Sign-up: taking a seat in a course, or a place in its waiting list.
 *
 * <p>{@link no.mestringsrom.registration.SignUp} and {@link no.mestringsrom.registration.SignOff} are what the public
 * pages do, {@link no.mestringsrom.registration.ParticipantLists} and {@link no.mestringsrom.registration.TakeOff} what
 * staff may see and do, {@link no.mestringsrom.registration.ParticipantLetters} what is put in an envelope for those without
 * e-mail, and {@link no.mestringsrom.registration.Participants} what the features further on stand on. {@link
 * no.mestringsrom.registration.SignedUp}, {@link no.mestringsrom.registration.MovedUp}, {@link
 * no.mestringsrom.registration.SignedOff} and {@link no.mestringsrom.registration.TakenOff} are told within the
 * transaction, so that the mail is written in it too.
 *
 * <p>Seats are given one at a time: the course's row in {@code seat_queue} is locked first, and only then is anything
 * decided. So do those who tell everybody that a course is cancelled or moved: nobody slips past them. A seat
 * goes to nobody while somebody waits for one, and a seat that becomes free, because somebody leaves or the
 * course gets more of them, goes to the first in line in the same transaction. Whoever leaves is forgotten: the name and the
 * address are erased at once, because consent that is withdrawn ends what it was given for. The others are forgotten some
 * weeks after the course. Decision: {@code docs/decisions/0012-participants-are-forgotten.md}.
 *
 * <p>That somebody is signed up for a course on a diagnosis is nobody else's business. So no public page tells how many
 * seats are free, only whether they are many, few or none, and the page after a sign-up tells how the course stood, free
 * seats or waiting list, and is the same for an address that is in the course already and for
 * one that is new. What became of the person is told in the mail to that address alone; the owner of one that is in the
 * course already gets the link once more.
 */
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "settings",
            "print",
            "link",
            "site",
            "shell",
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
