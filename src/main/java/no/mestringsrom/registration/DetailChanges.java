package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.OwnDetails.AddressOutcome;
import no.mestringsrom.registration.OwnDetails.Outcome;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is kept about somebody, under the course's lock: no two there get the same address. */
@Component
@Transactional(readOnly = true)
class DetailChanges {

    private final Places places;
    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DetailChanges(Places places, RegistrationRepository registrations, ApplicationEventPublisher events, Clock clock) {
        this.places = places;
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    static boolean isOpenToChange(Registration one) {
        return one.hasConfirmed() && !one.status().isOut() && !one.isForgotten();
    }

    /** @param command checked */
    @Transactional
    Outcome change(CourseId course, ChangeDetails command, boolean texting) {
        places.hold(course);
        Registration one = registrations
                .findById(command.who())
                .filter(DetailChanges::isOpenToChange)
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.CLOSED)));
        one.describe(
                FormFields.name(command.name()),
                Objects.requireNonNull(command.kind()),
                FormFields.needs(command.needs()),
                command.language());
        String email = FormFields.email(command.email());
        boolean asked = false;
        if (!email.isEmpty()) {
            asked = isOther(email, one.contact().email());
            ask(one, email, null, one.contact().askForEmail(email, clock.instant()));
        } else if (texting && one.contact().mobile() != null) {
            one.contact().withoutEmail();
        }
        if (texting) {
            String mobile = FormFields.mobile(command.mobile());
            if (!mobile.isEmpty()) {
                asked |= isOther(mobile, one.contact().mobile());
                ask(one, null, mobile, one.contact().askForMobile(mobile, clock.instant()));
            } else if (one.contact().email() != null) {
                one.contact().withoutMobile();
            }
        }
        return asked ? Outcome.LINK_SENT : Outcome.SAVED;
    }

    private static boolean isOther(String wanted, @Nullable String has) {
        return !wanted.equals(has);
    }

    private void ask(Registration one, @Nullable String email, @Nullable String mobile, @Nullable UUID change) {
        if (change != null) {
            events.publishEvent(new AddressToConfirm(
                    one.addressee().at(email, mobile), change, clock.instant().plus(Contact.CHANGE_IS_GOOD)));
        }
    }

    @Transactional
    AddressOutcome confirm(CourseId course, UUID change) {
        places.hold(course);
        Optional<Registration> found = registrations.findByChange(change).filter(DetailChanges::isOpenToChange);
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
        boolean wasReached = email != null ? before.email() != null : before.mobile() != null;
        List<Registration> following = contact.shares()
                ? List.of()
                : registrations.companions(one.id()).stream()
                        .filter(companion -> companion.contact().shares())
                        .toList();
        contact.take(change);
        following.forEach(companion -> companion.contact().follow(contact));
        if (wasReached) {
            events.publishEvent(new AddressChanged(
                    email != null ? before.at(before.email(), null) : before.at(null, before.mobile())));
        }
        Instant now = clock.instant();
        one.linkWasSent(now);
        events.publishEvent(new SignedUp(one.addressee()));
        following.forEach(companion -> companion.linkWasSent(now));
        following.forEach(companion -> events.publishEvent(new SignedUp(companion.addressee())));
        return AddressOutcome.CHANGED;
    }
}
