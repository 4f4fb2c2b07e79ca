package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends personal links again to whoever has lost them. What the page says is the same for known and unknown addresses. */
@Service
public class LostLinks {

    /** More than anybody takes part in; the newest are what is looked for. */
    private static final int MOST = 20;

    private final RegistrationRepository registrations;
    private final SignUp signUp;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostLinks(RegistrationRepository registrations, SignUp signUp, ApplicationEventPublisher events, Clock clock) {
        this.registrations = registrations;
        this.signUp = signUp;
        this.events = events;
        this.clock = clock;
    }

    /** An e-mail address or a mobile number as it is kept; empty if it is neither, or can't be written to. */
    public Optional<String> address(String written) {
        String email = FormFields.email(written);
        if (!email.isEmpty()) {
            return Optional.of(email);
        }
        String mobile = signUp.takesMobiles() ? FormFields.mobile(written) : "";
        return mobile.isEmpty() ? Optional.empty() : Optional.of(mobile);
    }

    /**
     * All links of an address that are still known, in one message; nothing if one of them went out just now. How it went is
     * told nobody.
     *
     * @param address as {@link #address} gives it
     */
    @Transactional
    public void send(String address) {
        Instant now = clock.instant();
        if (registrations.markLinkSent(address, now, now.minus(Registration.BETWEEN_LINKS)) == 0) {
            return;
        }
        boolean mail = address.indexOf('@') >= 0;
        List<Addressee> places = registrations.withAddress(address, Limit.of(MOST)).stream()
                .map(Registration::addressee)
                .map(one -> one.at(mail ? address : null, mail ? null : address))
                .toList();
        if (!places.isEmpty()) {
            events.publishEvent(new LinksLost(places));
        }
    }
}
