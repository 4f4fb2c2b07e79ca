package no.mestringsrom.host;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.template.TargetGroup;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a host has written about themselves, and how far they have come. */
@Entity
@Table(name = "host_profile")
class HostProfile {

    private static final int LONGEST_ORGANISATION = 200;
    private static final int MOST_COURSES = 10;
    private static final int MOST_SESSIONS = 31;
    private static final int MANY = 200;

    /** Nobody who leads courses did anything of this before. */
    private static final LocalDate EARLIEST_STEP = LocalDate.of(1950, 1, 1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Version
    private @Nullable Long version;

    private String municipality = "";

    private @Nullable String organisation;

    @Column(name = "courses_at_a_time")
    private int coursesAtATime;

    private int sessionsPerMonth;

    @ElementCollection
    @CollectionTable(name = "host_language", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "language")
    @BatchSize(size = MANY)
    private Set<String> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "host_knowledge", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "target_group")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Set<TargetGroup> knows = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "host_experience", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "target_group")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "shown_to")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Map<TargetGroup, ShownTo> livedWith = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "host_step", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "step")
    @MapKeyEnumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Map<ReadinessStep, StepTaken> steps = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HostProfile() {}

    HostProfile(AccountId account) {
        this.account = account;
    }

    /** @param roles of the account: what one brings in a role that one has not is left out */
    void write(WriteHostProfile command, Set<Role> roles) {
        String trimmed = command.organisation().strip().replaceAll("\\s+", " ");
        refuseUnless(!command.languages().isEmpty(), Reason.LANGUAGES);
        refuseUnless(command.languages().stream().allMatch(SpokenLanguages::isKnown), Reason.LANGUAGES);
        refuseUnless(trimmed.codePointCount(0, trimmed.length()) <= LONGEST_ORGANISATION, Reason.ORGANISATION_TOO_LONG);
        refuseUnless(command.coursesAtATime() >= 0 && command.coursesAtATime() <= MOST_COURSES, Reason.LOAD);
        refuseUnless(command.sessionsPerMonth() >= 1 && command.sessionsPerMonth() <= MOST_SESSIONS, Reason.LOAD);
        municipality = command.municipality();
        organisation = trimmed.isEmpty() ? null : trimmed;
        coursesAtATime = command.coursesAtATime();
        sessionsPerMonth = command.sessionsPerMonth();
        replace(languages, command.languages());
        replace(knows, roles.contains(Role.PROFESSIONAL) ? command.knows() : Set.of());
        Map<TargetGroup, ShownTo> lived = roles.contains(Role.EXPERIENCED_USER) ? command.livedWith() : Map.of();
        livedWith.keySet().retainAll(lived.keySet());
        livedWith.putAll(lived);
    }

    /** What the host says of a step; with another date than before it has to be confirmed anew. */
    void take(ReadinessStep step, LocalDate on, LocalDate today) {
        refuseUnless(!on.isBefore(EARLIEST_STEP) && !on.isAfter(today), Reason.STEP_DATE);
        StepTaken before = steps.get(step);
        if (before == null || !before.takenOn().equals(on)) {
            steps.put(step, StepTaken.said(on));
        }
    }

    void forget(ReadinessStep step) {
        steps.remove(step);
    }

    /** @throws HostRefused for whoever would confirm their own */
    void confirm(ReadinessStep step, LocalDate on, AccountId by, String name, Instant now, LocalDate today) {
        refuseUnless(!by.equals(account), Reason.OWN_STEP);
        refuseUnless(!on.isBefore(EARLIEST_STEP) && !on.isAfter(today), Reason.STEP_DATE);
        steps.put(step, new StepTaken(on, by.value(), name, now, false));
    }

    /** A course that gives the step was completed. What is confirmed already stays as it is. */
    void confirmByCourse(ReadinessStep step, LocalDate on, Instant now) {
        StepTaken before = steps.get(step);
        if (before == null || !before.isConfirmed()) {
            steps.put(step, new StepTaken(on, null, null, now, true));
        }
    }

    /** The host's own word stays. */
    void takeConfirmationBack(ReadinessStep step) {
        StepTaken taken = steps.get(step);
        if (taken == null) {
            throw new HostRefused(Reason.STEP_NOT_TAKEN);
        }
        steps.put(step, StepTaken.said(taken.takenOn()));
    }

    boolean isReadyAs(Role role) {
        return ReadinessStep.of(role).stream().allMatch(step -> {
            StepTaken taken = steps.get(step);
            return taken != null && taken.isConfirmed();
        });
    }

    StepState state(ReadinessStep step) {
        StepTaken taken = steps.get(step);
        return taken == null
                ? new StepState(step, null, null, null, false)
                : new StepState(step, taken.takenOn(), taken.confirmedByName(), taken.confirmedAt(), taken.byCourse());
    }

    /**
     * Of what the host has lived with, what they show to such a reader.
     *
     * @param ofOwnCooperation whether the reader coordinates a service that the host's municipality takes part in
     */
    Set<TargetGroup> livedWithShown(boolean ofOwnCooperation) {
        return livedWith.entrySet().stream()
                .filter(entry -> switch (entry.getValue()) {
                    case NOBODY -> false;
                    case OWN_COOPERATION -> ofOwnCooperation;
                    case ALL_COORDINATORS -> true;
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the host has written what they have lived with, and such a reader sees all of it: then it tells nothing more
     * which user organisation they come from.
     */
    boolean showsAllTo(boolean ofOwnCooperation) {
        return !livedWith.isEmpty() && livedWithShown(ofOwnCooperation).size() == livedWith.size();
    }

    AccountId account() {
        return account;
    }

    String municipality() {
        return municipality;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    int coursesAtATime() {
        return coursesAtATime;
    }

    int sessionsPerMonth() {
        return sessionsPerMonth;
    }

    Set<String> languages() {
        return Set.copyOf(languages);
    }

    Set<TargetGroup> knows() {
        return Set.copyOf(knows);
    }

    /** For the owner's eyes. */
    OwnHostProfile own(List<String> languagesInOrder, List<ReadinessStep> asked) {
        Map<TargetGroup, ShownTo> lived = new EnumMap<>(TargetGroup.class);
        lived.putAll(livedWith);
        return new OwnHostProfile(
                municipality,
                organisation,
                languagesInOrder,
                coursesAtATime,
                sessionsPerMonth,
                knows(),
                lived,
                asked.stream().map(this::state).toList());
    }

    private static <T> void replace(Set<T> kept, Collection<T> wanted) {
        kept.retainAll(Objects.requireNonNull(wanted));
        kept.addAll(wanted);
    }

    private static void refuseUnless(boolean fine, Reason reason) {
        if (!fine) {
            throw new HostRefused(reason);
        }
    }
}
