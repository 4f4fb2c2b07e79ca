package no.mestringsrom.registration;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for seats as one would explain them, without a thought for how many people there are. */
class NaiveLine {

    /** What has to come about somewhere in the stories, or they prove little. */
    enum Turn {
        OFFERED,
        /** The first in line could not have what the one behind them could. */
        PASSED_OVER,
        /** Behind others who wait. */
        LAST_IN_LINE,
        OUT,
        RELEASED,
        /** More is reserved and not taken than is left. */
        RESERVED_TOO_LATE
    }

    final Set<Turn> reached = EnumSet.noneOf(Turn.class);
    final Map<String, Integer> reserved = new HashMap<>();
    final List<Person> people = new ArrayList<>();
    final Instant begins;
    int capacity;
    int releaseDays = 14;
    private int lastPlace;

    static class Person {
        final RegistrationId id;
        final String municipality;
        RegistrationStatus status;
        int place;
        boolean saidYes;
        int letPass;

        @Nullable
        Instant answerBy;

        Person(RegistrationId id, String municipality, RegistrationStatus status, int place, Instant answerBy) {
            this.id = id;
            this.municipality = municipality;
            this.status = status;
            this.place = place;
            this.answerBy = answerBy;
        }
    }

    NaiveLine(Instant begins, int capacity) {
        this.begins = begins;
        this.capacity = capacity;
    }

    Person comes(RegistrationId id, String municipality, Instant now) {
        settle(now);
        RegistrationStatus status = may(municipality, now) ? RegistrationStatus.HELD : RegistrationStatus.WAITING;
        Person who = new Person(id, municipality, status, ++lastPlace, AnswerTime.limit(now, begins));
        people.add(who);
        return who;
    }

    /** Whether something follows by itself from how things stand now. */
    boolean isDue(Instant now) {
        return next(now).isPresent()
                || people.stream().anyMatch(who -> who.answerBy != null && !who.answerBy.isAfter(now));
    }

    void saysYes(Person who, Instant now) {
        settle(now);
        if (who.answerBy != null) {
            who.answerBy = null;
            who.saidYes = true;
            if (who.status != RegistrationStatus.WAITING) {
                who.status = RegistrationStatus.CONFIRMED;
            }
        }
    }

    void leaves(Person who, Instant now) {
        if (!who.status.isOut()) {
            who.status = RegistrationStatus.CANCELLED;
            who.answerBy = null;
            settle(now);
        }
    }

    void settle(Instant now) {
        people.stream()
                .filter(who -> who.answerBy != null && !who.answerBy.isAfter(now))
                .sorted(Comparator.comparing((Person who) -> who.answerBy).thenComparing(who -> who.place))
                .toList()
                .forEach(this::letsPass);
        if (now.isBefore(begins)) {
            for (Optional<Person> next = next(now); next.isPresent(); next = next(now)) {
                reached.add(Turn.OFFERED);
                if (next.get() != line().getFirst()) {
                    reached.add(Turn.PASSED_OVER);
                }
                if (now.isBefore(released()) && keptForAnybody() > free()) {
                    reached.add(Turn.RESERVED_TOO_LATE);
                }
                if (!reserved.isEmpty() && !now.isBefore(released())) {
                    reached.add(Turn.RELEASED);
                }
                next.get().status = RegistrationStatus.OFFERED;
                next.get().answerBy = AnswerTime.limit(now, begins);
            }
        }
    }

    private void letsPass(Person who) {
        who.answerBy = null;
        who.letPass++;
        if (who.saidYes && who.letPass == 1) {
            if (!line().isEmpty()) {
                reached.add(Turn.LAST_IN_LINE);
            }
            who.status = RegistrationStatus.WAITING;
            who.place = ++lastPlace;
        } else {
            if (who.saidYes) {
                reached.add(Turn.OUT);
            }
            who.status = RegistrationStatus.LAPSED;
        }
    }

    /** The first in line who may have a seat. */
    Optional<Person> next(Instant now) {
        return line().stream().filter(who -> may(who.municipality, now)).findFirst();
    }

    List<Person> line() {
        return people.stream()
                .filter(who -> who.status == RegistrationStatus.WAITING)
                .sorted(Comparator.comparing(who -> who.place))
                .toList();
    }

    /**
     * There is a seat, and it is for all, or one that the municipality has reserved and not taken. What the others have reserved
     * and not taken is for all only if there is more left than that.
     */
    boolean may(String municipality, Instant now) {
        int free = free();
        return free > 0 && (!now.isBefore(released()) || kept(municipality) > 0 || free > keptForAnybody());
    }

    private int free() {
        return capacity
                - (int) people.stream().filter(who -> who.status.takesSeat()).count();
    }

    private int keptForAnybody() {
        return reserved.keySet().stream().mapToInt(this::kept).sum();
    }

    private int kept(String municipality) {
        return Math.max(0, reserved.getOrDefault(municipality, 0) - taken(municipality));
    }

    Instant released() {
        return begins.atZone(AnswerTime.NORWAY)
                .minus(Period.ofDays(releaseDays))
                .toInstant();
    }

    int taken(String municipality) {
        return (int) people.stream()
                .filter(who -> who.municipality.equals(municipality) && who.status.takesSeat())
                .count();
    }
}
