package no.mestringsrom.selfhelp;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** People who go on meeting by themselves. All are equals: what one may do, all may. */
@Entity
@Table(name = "selfhelp_group")
class SelfHelpGroup {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_RULES = 2_000;

    /** One alone is no group. */
    static final int FEWEST = 2;

    /** So many evenings stand in the calendar. */
    static final int AHEAD = 3;

    private static final Period FARTHEST = Period.ofMonths(6);

    /** Evenings that were longer ago are nobody's business any more. */
    private static final Duration OLD = Duration.ofDays(60);

    private static final int USUAL_MINUTES = 90;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private GroupId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "learning_service_id"))
    private LearningServiceId service;

    private String name;
    private String rules;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant formedAt;
    private @Nullable LocalDateTime firstStart;
    private int everyWeeks = 2;
    private int minutes = USUAL_MINUTES;
    private Instant aliveAt;
    private @Nullable Instant warnedAt;

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("joinedAt, name, id")
    private List<SelfHelpMember> members = new ArrayList<>();

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsAt")
    private List<SelfHelpEvening> evenings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SelfHelpGroup() {}

    /**
     * @param language that its members speak together
     * @param name neutral: it shows in the room
     */
    static SelfHelpGroup formed(
            LearningServiceId service,
            Language language,
            String name,
            String rules,
            List<SelfHelpMember.Newcomer> people,
            Instant now) {
        if (people.size() < FEWEST) {
            throw new IllegalArgumentException("One alone is no group");
        }
        SelfHelpGroup group = new SelfHelpGroup();
        group.id = GroupId.random();
        group.service = service;
        group.language = language;
        group.name = name;
        group.rules = rules;
        group.formedAt = now;
        group.aliveAt = now;
        people.forEach(person -> group.members.add(new SelfHelpMember(group, person, now)));
        return group;
    }

    void rename(String wanted, Instant now) {
        String trimmed = wanted.strip();
        if (trimmed.isEmpty()) {
            throw new SelfHelpRefused(Reason.NAME_MISSING);
        }
        if (trimmed.length() > LONGEST_NAME) {
            throw new SelfHelpRefused(Reason.NAME_TOO_LONG);
        }
        name = trimmed;
        stayAlive(now);
    }

    void agreeOn(String newRules, Instant now) {
        String trimmed = newRules.strip();
        if (trimmed.length() > LONGEST_RULES) {
            throw new SelfHelpRefused(Reason.RULES_TOO_LONG);
        }
        rules = trimmed;
        stayAlive(now);
    }

    /** Whether it meets so already: the same evenings, however long ago the first was, and on that first one. */
    boolean meets(Rhythm other, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, SelfHelpEvening.ZONE);
        boolean calledOff = evenings.stream()
                .anyMatch(one ->
                        one.isAhead(now) && one.isCalledOff() && one.startsAt().equals(other.first()));
        return !calledOff
                && rhythm().filter(own -> own.everyWeeks() == other.everyWeeks()
                                && own.minutes() == other.minutes()
                                && own.from(local, AHEAD).equals(other.from(local, AHEAD)))
                        .isPresent();
    }

    /** Meets like this from now on; what was planned and has not begun is planned anew. */
    void meet(Rhythm rhythm, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, SelfHelpEvening.ZONE);
        if (rhythm.first().isBefore(local)) {
            throw new SelfHelpRefused(Reason.START_IN_THE_PAST);
        }
        if (rhythm.first().isAfter(local.plus(FARTHEST))) {
            throw new SelfHelpRefused(Reason.START_TOO_FAR_AHEAD);
        }
        firstStart = rhythm.first();
        everyWeeks = rhythm.everyWeeks();
        minutes = rhythm.minutes();
        List<LocalDateTime> wanted = rhythm.from(local, AHEAD);
        evenings.removeIf(evening -> evening.isAhead(now) && !wanted.contains(evening.startsAt()));
        evenings.stream().filter(evening -> evening.isAhead(now)).forEach(evening -> evening.lasts(minutes));
        // The day that they have just agreed on is held, though it was called off.
        evenings.stream()
                .filter(evening -> evening.isAhead(now) && evening.startsAt().equals(rhythm.first()))
                .forEach(evening -> evening.callOff(false));
        stayAlive(now);
        planAhead(now);
        // They are told of it now.
        evenings.stream().filter(evening -> evening.isToBeRemindedOf(now)).forEach(evening -> evening.remindedOf(now));
    }

    /**
     * Sees to that so many evenings stand in the calendar, and no old ones; doing it again changes nothing.
     *
     * @return whether any came to it
     */
    boolean planAhead(Instant now) {
        evenings.removeIf(evening -> evening.plannedEnd().isBefore(now.minus(OLD)));
        Optional<Rhythm> rhythm = rhythm();
        if (rhythm.isEmpty()) {
            return false;
        }
        Set<LocalDateTime> planned =
                evenings.stream().map(SelfHelpEvening::startsAt).collect(Collectors.toSet());
        List<LocalDateTime> missing =
                rhythm.get().from(LocalDateTime.ofInstant(now, SelfHelpEvening.ZONE), AHEAD).stream()
                        .filter(start -> !planned.contains(start))
                        .toList();
        missing.forEach(start -> evenings.add(new SelfHelpEvening(this, start, minutes)));
        return !missing.isEmpty();
    }

    /** Calls an evening off, or lets it be held after all; the others stay. */
    void callOff(EveningId which, boolean off, Instant now) {
        SelfHelpEvening evening = evening(which)
                .filter(one -> one.isAhead(now))
                .orElseThrow(() -> new SelfHelpRefused(Reason.EVENING_IS_PAST));
        evening.callOff(off);
        stayAlive(now);
    }

    SelfHelpMember welcome(SelfHelpMember.Newcomer newcomer, Instant now) {
        members.add(new SelfHelpMember(this, newcomer, now));
        stayAlive(now);
        return members.getLast();
    }

    /** @return whether those who are left are a group still */
    boolean lose(MemberId who) {
        members.removeIf(member -> member.id().equals(who));
        return members.size() >= FEWEST;
    }

    void begin(EveningId which, Instant now) {
        evening(which).orElseThrow().begin(now);
        stayAlive(now);
    }

    /** Somebody does something here. */
    void stayAlive(Instant now) {
        aliveAt = now;
        warnedAt = null;
    }

    void warn(Instant now) {
        warnedAt = now;
    }

    boolean wasWarned() {
        return warnedAt != null;
    }

    boolean wasWarnedBefore(Instant moment) {
        return warnedAt != null && warnedAt.isBefore(moment);
    }

    Optional<Rhythm> rhythm() {
        return Optional.ofNullable(firstStart).map(first -> new Rhythm(first, everyWeeks, minutes));
    }

    Optional<SelfHelpEvening> evening(EveningId which) {
        return evenings.stream().filter(one -> one.id().equals(which)).findFirst();
    }

    GroupId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    LearningServiceId service() {
        return service;
    }

    Language language() {
        return language;
    }

    String name() {
        return name;
    }

    String rules() {
        return rules;
    }

    Instant aliveAt() {
        return aliveAt;
    }

    /** In the order they came. */
    List<SelfHelpMember> members() {
        return List.copyOf(members);
    }

    /** In order of time. */
    List<SelfHelpEvening> evenings() {
        return evenings.stream()
                .sorted(Comparator.comparing(SelfHelpEvening::startsAt))
                .toList();
    }

    /** Those that are not over, in order of time. */
    List<Evening> ahead(Instant now) {
        return evenings().stream()
                .filter(evening -> !evening.isPast(now) || evening.isOn(now))
                .map(SelfHelpEvening::evening)
                .toList();
    }

    /** Those that are not over and not called off, in order of time. */
    List<Evening> held(Instant now) {
        return ahead(now).stream().filter(evening -> !evening.calledOff()).toList();
    }

    List<GroupAddressee> addressees() {
        return members.stream().map(SelfHelpMember::addressee).toList();
    }
}
