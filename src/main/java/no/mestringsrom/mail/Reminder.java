package no.mestringsrom.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.mestringsrom.course.SessionPlan;

/**
 * What is said when its time has come, and from when on it is said no more: when the house was down meanwhile, what is
 * late still comes, and what would be of no use does not. Days go by the clock on the wall, hours by the time that passes.
 */
enum Reminder {
    /** Of the first session alone: how to join, and to try it. */
    WEEK_BEFORE(MessageKind.WEEK_BEFORE, "weekBefore", Duration.ofDays(2), Duration.ofDays(7)) {
        @Override
        Instant due(SessionPlan session) {
            return moment(session, session.startsAtLocal().minusDays(7));
        }

        @Override
        Instant tooLate(SessionPlan session) {
            return moment(session, session.startsAtLocal().minusDays(2));
        }

        @Override
        boolean concerns(SessionPlan session, boolean last) {
            return session.number() == 1;
        }
    },
    DAY_BEFORE(MessageKind.DAY_BEFORE, "dayBefore", Duration.ofHours(3), Duration.ofDays(1)) {
        @Override
        Instant due(SessionPlan session) {
            return moment(session, session.startsAtLocal().minusDays(1));
        }

        @Override
        Instant tooLate(SessionPlan session) {
            return session.startsAt().minus(Duration.ofHours(3));
        }
    },
    HOUR_BEFORE(MessageKind.HOUR_BEFORE, "hourBefore", Duration.ZERO, Duration.ofHours(1)) {
        @Override
        Instant due(SessionPlan session) {
            return session.startsAt().minus(Duration.ofHours(1));
        }

        @Override
        Instant tooLate(SessionPlan session) {
            return session.startsAt();
        }
    },
    /** The morning after, to those with a seat who did not come; after the last session all are thanked instead. */
    MISSED(MessageKind.MISSED, "missed", Duration.ofDays(-4), Duration.ZERO) {
        @Override
        Instant due(SessionPlan session) {
            return morningAfter(session, 0);
        }

        @Override
        Instant tooLate(SessionPlan session) {
            return morningAfter(session, 2);
        }

        @Override
        boolean concerns(SessionPlan session, boolean last) {
            return session.begun() && !last;
        }
    },
    /** The morning after the last session, where nobody ended it: else it was said at once. */
    AFTER(MessageKind.AFTER, "after", Duration.ofDays(-9), Duration.ZERO) {
        @Override
        Instant due(SessionPlan session) {
            return morningAfter(session, 0);
        }

        @Override
        Instant tooLate(SessionPlan session) {
            return morningAfter(session, 7);
        }

        @Override
        boolean concerns(SessionPlan session, boolean last) {
            return session.begun() && last;
        }
    };

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final MessageKind kind;
    private final String key;
    private final Duration leastAhead;
    private final Duration mostAhead;

    Reminder(MessageKind kind, String key, Duration leastAhead, Duration mostAhead) {
        this.kind = kind;
        this.key = key;
        this.leastAhead = leastAhead;
        this.mostAhead = mostAhead;
    }

    abstract Instant due(SessionPlan session);

    abstract Instant tooLate(SessionPlan session);

    /** @param last whether it is the course's last session */
    boolean concerns(SessionPlan session, boolean last) {
        return true;
    }

    boolean isDue(SessionPlan session, Instant now) {
        return !now.isBefore(due(session)) && now.isBefore(tooLate(session));
    }

    boolean isForHosts() {
        return this == DAY_BEFORE || this == HOUR_BEFORE;
    }

    /** Whether it tells what somebody was told already who got the seat only after it was due. */
    boolean isAhead() {
        return this == WEEK_BEFORE || this == DAY_BEFORE || this == HOUR_BEFORE;
    }

    /** Whether it goes before what can wait, and in every way there is. */
    boolean isShortNotice() {
        return this == HOUR_BEFORE;
    }

    MessageKind kind() {
        return kind;
    }

    /** What the keys of its texts begin with. */
    String key() {
        return key;
    }

    /** No session that it may be due for starts earlier, however the clocks are changed; negative before now. */
    Duration leastAhead() {
        return leastAhead.minusHours(1);
    }

    Duration mostAhead() {
        return mostAhead.plusHours(1);
    }

    private static Instant moment(SessionPlan session, LocalDateTime local) {
        return local.atZone(session.zone()).toInstant();
    }

    private static Instant morningAfter(SessionPlan session, int daysLater) {
        return moment(
                session,
                session.plannedEndLocal().toLocalDate().plusDays(1 + daysLater).atTime(MORNING));
    }
}
