package no.mestringsrom.lending;

import java.time.LocalDate;
import java.util.List;

/**
 * What the municipalities of a network gave each other and got.
 *
 * @param until the first day that is not counted: a year is counted by whole quarters, and only as far as enough courses more
 *     have ended, so that nobody reads a single course from how the figures were yesterday
 * @param courses how many ended in what is counted; 0 where {@link #tooFew}
 * @param municipalities those of the network in its order, with zeros; last, where there is anything, all others together. Empty
 *     where {@link #tooFew}
 */
public record LendingYear(int year, LocalDate until, int courses, List<Row> municipalities) {

    /** One course's seats by municipality may tell who somebody is, and whoever knows one of two knows the other. */
    static final int FEWEST_COURSES = 3;

    /**
     * @param municipality number; empty for all outside the network
     * @param givenMillis paired time that its hosts gave
     * @param receivedMillis paired time that its participants got
     * @param seats that its people had, in courses whose last session was in the year
     */
    public record Row(String municipality, long givenMillis, long receivedMillis, long seats) {

        public boolean isOutside() {
            return municipality.isEmpty();
        }
    }

    public boolean tooFew() {
        return courses < FEWEST_COURSES;
    }
}
