package no.mestringsrom.registration;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.AddressChanged.Change;
import no.mestringsrom.registration.OwnDetails.AddressOutcome;
import no.mestringsrom.registration.OwnDetails.Outcome;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is kept about somebody, under the course's lock: no two there get the same address. */
@Component
@Transactional(readOnly = true)
class DetailChanges {

    private final Places places;
    private final RegistrationRepository registrations;
    private final AddressQuestions questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DetailChanges(
            Places places,
            RegistrationRepository registrations,
            AddressQuestions questions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.registrations = registrations;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /** @param command checked */
    @Transactional
    Outcome change(CourseId course, ChangeDetails command, boolean texting) {
        places.hold(course);
        Registration one = registrations
                .findById(command.who())
                .filter(Registration::isSettled)
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.CLOSED)));
        one.describe(
                FormFields.name(command.name()),
                Objects.requireNonNull(command.kind()),
                FormFields.needs(command.needs()),
                command.language());
        Addressee before = one.addressee();
        String email = FormFields.email(command.email());
        String mobile = texting ? FormFields.mobile(command.mobile()) : "";
        Outcome outcome = email.isEmpty() ? Outcome.SAVED : questions.ask(one, email, null);
        if (!mobile.isEmpty()) {
            Outcome byMobile = questions.ask(one, null, mobile);
            outcome = byMobile.compareTo(outcome) > 0 ? byMobile : outcome;
        }
        if (texting && mobile.isEmpty()) {
            one.contact().dropGiven();
        }
        if (texting && one.contact().keepOnly(!email.isEmpty(), !mobile.isEmpty())) {
            List<Registration> following = following(one);
            following.forEach(companion -> companion.contact().follow(one.contact()));
            tell(before, one, Change.REMOVED, following);
            sendLink(one.addressee(), one);
        }
        return outcome;
    }

    @Transactional
    AddressOutcome confirm(CourseId course, UUID change) {
        places.hold(course);
        Optional<Registration> found = registrations.findByChange(change).filter(Registration::isSettled);
        if (found.isEmpty()) {
            return AddressOutcome.GONE;
        }
        Registration one = found.get();
        Contact contact = one.contact();
        String email = contact.wantedEmail(change);
        String mobile = contact.wantedMobile(change);
        boolean taken =
                registrations.same(course, change, email, mobile).stream().anyMatch(other -> other != one);
        if (taken) {
            return AddressOutcome.TAKEN;
        }
        Addressee before = one.addressee();
        List<Registration> following = following(one);
        contact.take(change);
        following.forEach(companion -> companion.contact().follow(contact));
        tell(before, one, Change.REPLACED, following);
        sendLink(one.addressee().at(email, mobile), one);
        following.forEach(companion -> sendLink(companion.addressee().at(email, mobile), companion));
        return AddressOutcome.CHANGED;
    }

    /** Whom they have brought along and who is written to where they are. */
    private List<Registration> following(Registration one) {
        return one.contact().shares()
                ? List.of()
                : registrations.companions(one.id()).stream()
                        .filter(companion -> companion.contact().shares())
                        .toList();
    }

    /** @param gone what became of an address that they have no more */
    private void tell(Addressee before, Registration one, Change gone, List<Registration> following) {
        Addressee now = one.addressee();
        List<RegistrationId> also = following.stream().map(Registration::id).toList();
        boolean emailGone = before.email() != null && !before.email().equals(now.email());
        boolean mobileGone = before.mobile() != null && !before.mobile().equals(now.mobile());
        if (emailGone) {
            events.publishEvent(new AddressChanged(before.at(before.email(), null), gone, now, also));
        }
        if (mobileGone) {
            events.publishEvent(new AddressChanged(before.at(null, before.mobile()), gone, now, also));
        }
        if (!emailGone && !mobileGone) {
            events.publishEvent(new AddressChanged(before, Change.ADDED, now, also));
        }
    }

    private void sendLink(Addressee to, Registration one) {
        one.linkWasSent(clock.instant());
        events.publishEvent(new SignedUp(to));
    }
}
