package no.mestringsrom.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * The test's own watch. What it knows of when something happened is that it was after it was asked for and before it was
 * seen; however slow the machine, what is true lies between. In milliseconds, by the clock of the machine that the
 * application runs on too.
 */
final class Watch {

    /** When something happened: the epoch milliseconds between which it did. */
    record Moment(long earliest, long latest) {

        Length until(Moment later) {
            return new Length(Math.max(0, later.earliest - latest), later.latest - earliest);
        }
    }

    /** How long something lasted: at least and at most. */
    record Length(long least, long most) {

        static final Length NONE = new Length(0, 0);

        Length plus(Length other) {
            return new Length(least + other.least, most + other.most);
        }

        Length minus(Length other) {
            return new Length(Math.max(0, least - other.most), most - other.least);
        }

        Length give(long millis) {
            return new Length(least - millis, most + millis);
        }
    }

    /** A part of the session that was started. */
    record Start(String part, Moment at) {}

    private final List<Start> starts = new ArrayList<>();

    /** @param act does something and returns when it can be seen that it is done */
    static Moment time(Runnable act) {
        long earliest = System.currentTimeMillis();
        act.run();
        return new Moment(earliest, System.currentTimeMillis());
    }

    static Moment now() {
        return time(() -> {});
    }

    void starts(String part, Runnable act) {
        starts.add(new Start(part, time(act)));
    }

    List<Start> starts() {
        return List.copyOf(starts);
    }

    /** How long a part has had until then, its stretches added up. */
    Length of(String part, Moment end) {
        Length sum = Length.NONE;
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i).part().equals(part)) {
                Moment next = i + 1 < starts.size() ? starts.get(i + 1).at() : end;
                sum = sum.plus(starts.get(i).at().until(next));
            }
        }
        return sum;
    }

    Length session(Moment end) {
        return starts.getFirst().at().until(end);
    }
}
