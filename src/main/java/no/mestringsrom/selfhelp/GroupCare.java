package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is seen to without anybody pressing: that the next evenings stand in the calendar, and that silent groups end. */
@Component
@Transactional(readOnly = true)
class GroupCare {

    /** A group in which nothing has happened for so long is warned. */
    static final Period QUIET = Period.ofMonths(5);

    /** And so long after the warning it is forgotten. */
    static final Period WARNED = Period.ofMonths(1);

    private static final int AT_A_TIME = 200;

    private final GroupRepository groups;
    private final SelfHelpGroups members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupCare(GroupRepository groups, SelfHelpGroups members, ApplicationEventPublisher events, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    List<GroupId> toPlanAhead() {
        return groups.toPlanAhead(
                LocalDateTime.ofInstant(clock.instant(), SelfHelpEvening.ZONE),
                SelfHelpGroup.AHEAD,
                Limit.of(AT_A_TIME));
    }

    @Transactional
    void planAhead(GroupId id) {
        groups.lock(id).ifPresent(group -> group.planAhead(clock.instant()));
    }

    List<GroupId> toRemind() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), SelfHelpEvening.ZONE);
        LocalDateTime end = now.toLocalDate()
                .plusDays(now.getHour() < SelfHelpEvening.TEN.getHour() ? 1 : 2)
                .atStartOfDay();
        return groups.toRemind(now, end, Limit.of(AT_A_TIME));
    }

    /** Reminds of the evening that is tomorrow, or today; once. */
    @Transactional
    void remind(GroupId id) {
        groups.lock(id)
                .ifPresent(group -> group.evenings().stream()
                        .filter(evening -> evening.isToBeRemindedOf(clock.instant()))
                        .forEach(evening -> {
                            evening.remindedOf(clock.instant());
                            events.publishEvent(new EveningComes(
                                    group.id(),
                                    group.service(),
                                    evening.evening(),
                                    group.held(clock.instant()),
                                    group.addressees()));
                        }));
    }

    List<GroupId> silent() {
        return groups.silentSince(before(QUIET), Limit.of(AT_A_TIME));
    }

    /** Warns a silent group, or ends one that was warned a month ago. @return whether it was ended */
    @Transactional
    boolean seeTo(GroupId id) {
        SelfHelpGroup group = groups.lock(id).orElse(null);
        if (group == null || !group.aliveAt().isBefore(before(QUIET))) {
            return false;
        }
        if (!group.wasWarned()) {
            group.warn(clock.instant());
            events.publishEvent(new GroupGoesQuiet(
                    group.id(),
                    group.service(),
                    LocalDate.ofInstant(clock.instant(), SelfHelpEvening.ZONE).plus(WARNED),
                    group.addressees()));
            return false;
        }
        if (group.wasWarnedBefore(before(WARNED))) {
            members.end(group, GroupEnded.Why.QUIET);
            return true;
        }
        return false;
    }

    private Instant before(Period ago) {
        return clock.instant().atZone(SelfHelpEvening.ZONE).minus(ago).toInstant();
    }
}
