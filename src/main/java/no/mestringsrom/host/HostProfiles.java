package no.mestringsrom.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.place.Municipalities;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A host's own profile, which is nobody else's to write. */
@Service
@Transactional(readOnly = true)
public class HostProfiles {

    private final HostProfileRepository profiles;
    private final HostCalendarRepository calendars;
    private final OwnCalendarRepository ownCalendars;
    private final Municipalities municipalities;
    private final CurrentAccount current;
    private final Clock clock;

    HostProfiles(
            HostProfileRepository profiles,
            HostCalendarRepository calendars,
            OwnCalendarRepository ownCalendars,
            Municipalities municipalities,
            CurrentAccount current,
            Clock clock) {
        this.profiles = profiles;
        this.calendars = calendars;
        this.ownCalendars = ownCalendars;
        this.municipalities = municipalities;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Empty until it is written.
     *
     * @throws AccessDeniedException for whoever is neither professional nor experienced user
     */
    public Optional<OwnHostProfile> mine() {
        AccountSummary self = host();
        return profiles.findByAccount(self.id())
                .map(profile -> profile.own(
                        SpokenLanguages.inOrder(profile.languages(), self.language()), asked(self.roles())));
    }

    /** @throws HostRefused if something in it won't do */
    @Transactional
    public void write(WriteHostProfile command) {
        AccountSummary self = host();
        if (municipalities.byNumber(command.municipality()).isEmpty()) {
            throw new HostRefused(Reason.MUNICIPALITY);
        }
        HostProfile profile = profiles.findByAccount(self.id()).orElseGet(() -> new HostProfile(self.id()));
        profile.write(command, self.roles());
        profiles.save(profile);
        if (calendars.findByAccount(self.id()).isEmpty()) {
            calendars.save(new HostCalendar(self.id()));
        }
    }

    /** @throws HostRefused if it is none of this host's steps, or the date won't do */
    @Transactional
    public void takeStep(ReadinessStep step, LocalDate on) {
        AccountSummary self = host();
        if (!asked(self.roles()).contains(step)) {
            throw new HostRefused(Reason.STEP_NOT_FOR_ROLE);
        }
        profile(self).take(step, on, LocalDate.ofInstant(clock.instant(), Availability.ZONE));
    }

    @Transactional
    public void forgetStep(ReadinessStep step) {
        profile(host()).forget(step);
    }

    /** All of it: the profile, what was lived with, the steps, the calendar. Doing it again changes nothing. */
    @Transactional
    public void delete() {
        AccountSummary self = host();
        ownCalendars.findByAccount(self.id()).ifPresent(ownCalendars::delete);
        calendars.findByAccount(self.id()).ifPresent(calendars::delete);
        profiles.findByAccount(self.id()).ifPresent(profiles::delete);
    }

    static List<ReadinessStep> asked(Set<Role> roles) {
        return Arrays.stream(ReadinessStep.values())
                .filter(step -> roles.stream().anyMatch(step::isFor))
                .toList();
    }

    private HostProfile profile(AccountSummary self) {
        return profiles.findByAccount(self.id()).orElseThrow(() -> new HostRefused(Reason.NO_PROFILE));
    }

    private AccountSummary host() {
        AccountSummary self = current.require();
        if (!self.is(Role.PROFESSIONAL) && !self.is(Role.EXPERIENCED_USER)) {
            throw new AccessDeniedException("Neither professional nor experienced user");
        }
        return self;
    }
}
