/**
 * Sign-up: a seat in a course, or a place in its waiting list.
 *
 * <p>{@link no.mestringsrom.registration.SignUp}, {@link no.mestringsrom.registration.SeatAnswers} and {@link
 * no.mestringsrom.registration.SignOff} are what the public pages do, {@link no.mestringsrom.registration.ParticipantLists},
 * {@link no.mestringsrom.registration.TakeOff} and {@link no.mestringsrom.registration.ReservedSeats} what staff may see and
 * do, {@link no.mestringsrom.registration.ParticipantLetters} what is put in an envelope for those without e-mail, and {@link no.mestringsrom.registration.Participants} what the features further on stand on. {@link
 * no.mestringsrom.registration.SignedUp}, {@link no.mestringsrom.registration.Confirmed}, {@link
 * no.mestringsrom.registration.SeatOffered}, {@link no.mestringsrom.registration.OfferLapsed}, {@link
 * no.mestringsrom.registration.SignedOff} and {@link no.mestringsrom.registration.TakenOff} are told within the transaction,
 * so that the mail is written in it too. Whoever can send text messages hands in {@link
 * no.mestringsrom.registration.TextMessaging}.
 *
 * <p>Whoever holds a personal link keeps the registration right by {@link no.mestringsrom.registration.OwnDetails}, goes to
 * another course by {@link no.mestringsrom.registration.Moves}, and brings a relative by {@link
 * no.mestringsrom.registration.Companions}; {@link no.mestringsrom.registration.LostLinks} sends the link again. For those who
 * have no address there are {@link no.mestringsrom.registration.PhoneSignUp} and {@link no.mestringsrom.registration.Calls}:
 * {@code docs/decisions/0026-own-registration.md}. {@link no.mestringsrom.registration.AddressToConfirm}, {@link
 * no.mestringsrom.registration.AddressChanged} and {@link no.mestringsrom.registration.LinksLost} are told for them. No
 * address is written to before somebody has said yes from there, nor asked often whether it is theirs.
 *
 * <p>Seats are given one at a time: the course's row in {@code seat_queue} is locked first, and only then is anything
 * decided. So do those who tell everybody that a course is cancelled or moved: nobody slips past them. A seat is held, and
 * then offered to the first in line who may have it, each with a limit; some are reserved for municipalities for a while: {@code
 * docs/decisions/0020-seats-held-offered-reserved.md}. Those who press at once are served together, in one transaction: {@code
 * docs/decisions/0038-served-together.md}. Whoever leaves, or does not answer, is forgotten: what they wrote is
 * erased at once, because consent that is withdrawn ends what it was given for; {@link
 * no.mestringsrom.registration.Forgotten} tells of those who have said nothing themselves. The others are forgotten some months after
 * the course: {@code docs/decisions/0025-personal-data.md}.
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
            "retention",
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
