package no.mestringsrom.registration;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a relative along, for whoever holds the personal link. Each has a seat and a link of their own. */
@Service
@Transactional(readOnly = true)
public class Companions {

    /** Seats are few, and others wait for them. */
    public static final int MOST = 2;

    private final RegistrationRepository registrations;
    private final Places places;
    private final Turns turns;
    private final SignUp signUp;

    Companions(RegistrationRepository registrations, Places places, Turns turns, SignUp signUp) {
        this.registrations = registrations;
        this.places = places;
        this.turns = turns;
        this.signUp = signUp;
    }

    /**
     * @param municipality number of the one who brings somebody, which the form begins with
     * @param names of those whom they have brought
     * @param more whether they may bring somebody still
     */
    public record Bringing(String municipality, List<String> names, boolean more) {}

    /** Empty for whoever has left, is forgotten, or has not said yes to anything yet. */
    public Optional<Bringing> bringing(RegistrationId who) {
        return registrations.findById(who).filter(Companions::brings).map(one -> {
            List<String> names = registrations.companions(who).stream()
                    .map(companion -> companion.addressee().name())
                    .toList();
            return new Bringing(one.municipality(), names, names.size() < MOST);
        });
    }

    /**
     * With an address of their own they are asked there, as everybody is who signs up. With the same address they have a seat,
     * or a place in line, at once: it is known to be right, and the two sit together. A transaction of its own, never part of
     * a longer one.
     *
     * @param command without addresses if they share them
     * @throws SignUpRefused with everything that is wrong with the form, or if nobody can be brought along
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignUpOutcome bring(RegistrationId by, boolean sharesAddresses, SignUpCommand command) {
        Registration bringer = registrations
                .findById(by)
                .filter(Companions::brings)
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.BRINGS_NOBODY)));
        if (sharesAddresses && !bringer.contact().canBeWrittenTo()) {
            throw new SignUpRefused(List.of(signUp.takesMobiles() ? Reason.ADDRESS_MISSING : Reason.EMAIL_MISSING));
        }
        boolean texting = signUp.takesMobiles();
        SignUpCommand own = sharesAddresses ? command.withAddresses("", "") : command;
        places.check(own, texting, !sharesAddresses);
        SignUpCommand reachable = texting ? own : own.withoutMobile();
        return turns.take(command.course(), () -> places.take(reachable, Introduction.companion(by, sharesAddresses)));
    }

    static boolean brings(Registration one) {
        return one.hasConfirmed() && !one.status().isOut() && !one.isForgotten();
    }
}
