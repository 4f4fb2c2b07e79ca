package no.mestringsrom.pairing;

import java.util.List;
import java.util.Map;

/** How long a whole season takes, and how much better it is than going through the courses one by one. */
public final class PairingTimes {

    public static final int COURSES = 60;

    private static final int SESSIONS = 8;
    private static final int PROFESSIONALS = 80;
    private static final int EXPERIENCED_USERS = 120;
    private static final long SEED = 2026;

    private PairingTimes() {}

    /**
     * @param broken hard rules that the solver's proposals break, as an independent check sees it
     * @param seconds from the people and courses to the last proposal
     * @param gain points of the preferences that the solver has more than the search one by one; a role that a course is left
     *     without costs as many as the best that somebody in it could give
     * @param points that the search one by one has
     */
    public record Outcome(int broken, double seconds, int gain, int points, long without, long withoutOneByOne) {}

    public static Outcome measure() {
        Season season = RandomSeason.of(SEED, COURSES, SESSIONS, PROFESSIONALS, EXPERIENCED_USERS);
        Map<OpenCourse, List<Candidate>> oneByOne = TeamSearch.oneByOne(season);
        long started = System.nanoTime();
        Map<OpenCourse, List<Candidate>> solved =
                new SeasonSolver(SeasonPairing.AT_MOST, SeasonPairing.AT_MOST).solve(season);
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Outcome(
                BrokenRules.in(solved).size(),
                seconds,
                points(solved) - points(oneByOne),
                points(oneByOne),
                without(solved),
                without(oneByOne));
    }

    private static int points(Map<OpenCourse, List<Candidate>> teams) {
        int roleLeftOut = Preferences.SAME_GROUP + Preferences.SAME_MUNICIPALITY;
        return Preferences.season(teams) - (int) without(teams) * roleLeftOut;
    }

    /** Roles that courses are left without. */
    private static long without(Map<OpenCourse, List<Candidate>> teams) {
        return teams.values().stream()
                .mapToLong(team ->
                        2 - team.stream().map(Candidate::role).distinct().count())
                .sum();
    }
}
