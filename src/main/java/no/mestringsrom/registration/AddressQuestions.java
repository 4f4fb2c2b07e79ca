package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.mestringsrom.registration.OwnDetails.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks at an address whether it is somebody's. It may be anybody's, so it is not asked again soon, whoever writes it: in how
 * many courses, from how many links, and with how many others in between. Which were asked is known in memory alone, and for
 * as long as it matters.
 */
@Component
class AddressQuestions {

    /** So that a flood fills no memory: it is forgotten before it does. */
    private static final int MOST = 10_000;

    private final Map<String, Instant> asked = new HashMap<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressQuestions(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** A number that was given when they signed up by e-mail; once. Part of the transaction in which they said yes. */
    void askForGiven(Registration one) {
        String mobile = one.contact().givenMobile();
        if (mobile != null) {
            ask(one, null, mobile);
        }
    }

    /**
     * Within a transaction.
     *
     * @param email or the mobile; the other one is null
     */
    Outcome ask(Registration one, @Nullable String email, @Nullable String mobile) {
        Instant now = clock.instant();
        Contact contact = one.contact();
        String wanted = Objects.requireNonNullElse(email, Objects.requireNonNullElse(mobile, ""));
        if (wanted.equals(email != null ? contact.email() : contact.mobile())) {
            return Outcome.SAVED;
        }
        if (contact.isAsked(wanted, now)) {
            return Outcome.LINK_SENT;
        }
        if (!claim(wanted, now)) {
            return Outcome.ASKED_JUST_NOW;
        }
        events.publishEvent(new AddressToConfirm(
                one.addressee().at(email, mobile),
                email != null ? contact.askForEmail(email, now) : contact.askForMobile(wanted, now),
                now.plus(Contact.CHANGE_IS_GOOD)));
        return Outcome.LINK_SENT;
    }

    private synchronized boolean claim(String address, Instant now) {
        asked.values().removeIf(at -> !now.isBefore(at.plus(Registration.BETWEEN_LINKS)));
        if (asked.size() >= MOST) {
            asked.clear();
        }
        if (asked.putIfAbsent(address, now) != null) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    release(address);
                }
            }
        });
        return true;
    }

    private synchronized void release(String address) {
        asked.remove(address);
    }
}
