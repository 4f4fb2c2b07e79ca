package no.mestringsrom.registration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a relative along, for whoever holds the personal link. Each has a seat and a link of their own. */
@Service
@Transactional(readOnly = true)
public class Companions {

    /** Seats are few, and others wait for them. So many more than one share an address in a course, too. */
    public static final int MOST = 2;

    private final RegistrationRepository registrations;
    private final Places places;
    private final Turns turns;
    private final SignUp signUp;
    private final CourseSessions courses;

    Companions(
            RegistrationRepository registrations, Places places, Turns turns, SignUp signUp, CourseSessions courses) {
        this.registrations = registrations;
        this.places = places;
        this.turns = turns;
        this.signUp = signUp;
        this.courses = courses;
    }

    /**
     * @param municipality number of the one who brings somebody, which the form begins with
     * @param names of those whom they have brought to a seat
     * @param waiting names of those whom they have brought to the waiting list
     * @param more whether they may bring somebody still
     */
    public record Bringing(String municipality, List<String> names, List<String> waiting, boolean more) {}

    /** Empty for whoever has left, is forgotten, or has not said yes to anything yet. */
    public Optional<Bringing> bringing(RegistrationId who) {
        return registrations.findById(who).filter(Registration::bringsSomebody).map(one -> {
            List<Addressee> brought =
                    places.brought(who).stream().map(Registration::addressee).toList();
            return new Bringing(
                    one.municipality(),
                    names(brought, to -> to.status().takesSeat()),
                    names(brought, to -> !to.status().takesSeat()),
                    brought.size() < MOST);
        });
    }

    private static List<String> names(List<Addressee> brought, Predicate<Addressee> which) {
        return brought.stream().filter(which).map(Addressee::name).toList();
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
                .filter(Registration::bringsSomebody)
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.BRINGS_NOBODY)));
        if (sharesAddresses && !bringer.contact().canBeWrittenTo()) {
            throw new SignUpRefused(List.of(signUp.takesMobiles() ? Reason.ADDRESS_MISSING : Reason.EMAIL_MISSING));
        }
        boolean texting = signUp.takesMobiles();
        SignUpCommand own = sharesAddresses ? command.withAddresses("", "") : command;
        places.check(
                own, courses.facts(own.course()), texting, sharesAddresses ? Reached.BY_OTHERS : Reached.WRITTEN_TO);
        SignUpCommand reachable = texting ? own : own.withoutMobile();
        return turns.take(command.course(), () -> places.take(reachable, Introduction.companion(by, sharesAddresses)));
    }
}
