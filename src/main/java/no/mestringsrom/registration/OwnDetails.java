package no.mestringsrom.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about somebody, to be read and put right by whoever holds the personal link. */
@Service
@Transactional(readOnly = true)
public class OwnDetails {

    private final RegistrationRepository registrations;
    private final DetailChanges changes;
    private final Turns turns;
    private final SignUp signUp;
    private final Links links;

    OwnDetails(RegistrationRepository registrations, DetailChanges changes, Turns turns, SignUp signUp, Links links) {
        this.registrations = registrations;
        this.changes = changes;
        this.turns = turns;
        this.signUp = signUp;
        this.links = links;
    }

    /** @param reached whether there is an address to write to */
    public record Details(
            String name,
            @Nullable String email,
            @Nullable String mobile,
            ParticipantKind kind,
            Needs needs,
            Language language,
            boolean reached) {}

    public enum Outcome {
        SAVED,
        /** What needs no confirmation is kept; a link is under way to the new address. */
        LINK_SENT,
        /** What needs no confirmation is kept; somebody has asked at the new address just now, and it is not asked again yet. */
        ASKED_JUST_NOW
    }

    public enum AddressOutcome {
        CHANGED,
        /** Somebody else in the course has it. Whoever reads this has proven that it is theirs. */
        TAKEN,
        /** The link is too old, was used, or another address was asked for since. */
        GONE
    }

    /** Empty for whoever has left, is forgotten, or has not said yes to anything yet. */
    public Optional<Details> details(RegistrationId who) {
        return registrations
                .findById(who)
                .filter(Registration::isSettled)
                .map(one -> new Details(
                        one.addressee().name(),
                        one.contact().email(),
                        one.contact().mobileOrGiven(),
                        one.kind(),
                        one.needs(),
                        one.language(),
                        one.contact().canBeWrittenTo()));
    }

    /**
     * An address is kept only once it is confirmed from there. A transaction of its own, never part of a longer one.
     *
     * @throws SignUpRefused with everything that is wrong with the form, or {@link Reason#CLOSED} for whoever has left
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome change(ChangeDetails command) {
        boolean texting = signUp.takesMobiles();
        Registration now = registrations
                .findById(command.who())
                .filter(Registration::isSettled)
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.CLOSED)));
        List<Reason> missing =
                FormFields.missing(command, texting, now.contact().canBeWrittenTo());
        if (!missing.isEmpty()) {
            throw new SignUpRefused(missing);
        }
        return turns.take(now.course(), () -> changes.change(now.course(), command, texting));
    }

    /** Whether this link could change an address now; says nothing about whose. */
    public boolean isGood(String token) {
        return change(token).flatMap(registrations::findByChange).isPresent();
    }

    /** Takes the address that the link was sent to. A transaction of its own, never part of a longer one. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AddressOutcome confirmAddress(String token) {
        Optional<UUID> change = change(token);
        Optional<CourseId> course = change.flatMap(registrations::findByChange).map(Registration::course);
        if (change.isEmpty() || course.isEmpty()) {
            return AddressOutcome.GONE;
        }
        return turns.take(course.get(), () -> changes.confirm(course.get(), change.get()));
    }

    private Optional<UUID> change(String token) {
        try {
            return Optional.of(links.open(LinkPurpose.ADDRESS, token));
        } catch (LinkRefused notGood) {
            return Optional.empty();
        }
    }
}
