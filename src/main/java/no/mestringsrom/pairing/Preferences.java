package no.mestringsrom.pairing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;

/**
 * What makes one proposal better than another, in points. They are a judgement of ours, not measured: the same target group
 * weighs twice as much as the same municipality, and a third course for one person as much as a stranger to the place.
 */
final class Preferences {

    static final int SAME_GROUP = 20;
    static final int NEAR_GROUP = 8;
    static final int SAME_MUNICIPALITY = 10;
    static final int SAME_COOPERATION = 7;
    static final int SAME_COUNTY = 3;

    /** For the second experienced user in a course. */
    static final int SECOND_EXPERIENCED_USER = 25;

    /** For every time that two lead together beyond the first. */
    static final int ALWAYS_THE_SAME = 6;

    private static final int MOST_TIMES = 4;

    /** For a first-timer who has somebody with much experience in the same role beside them, or else in the other one. */
    static final int MENTOR = 12;

    static final int MENTOR_OF_OTHER_ROLE = 6;

    /** For a first-timer who has neither. */
    static final int WITHOUT_MENTOR = -10;

    /** Times the square of how many courses somebody has: the more they have, the dearer the next. */
    static final int LOAD = 2;

    private Preferences() {}

    /** Of one person in one course, whoever else there is. */
    static int fit(Candidate person, OpenCourse course) {
        int close = switch (Closeness.of(course.group(), person.groups())) {
            case SAME -> SAME_GROUP;
            case NEAR -> NEAR_GROUP;
            case UNKNOWN -> 0;
        };
        int place = switch (Region.of(person, course)) {
            case MUNICIPALITY -> SAME_MUNICIPALITY;
            case COOPERATION -> SAME_COOPERATION;
            case COUNTY -> SAME_COUNTY;
            case ELSEWHERE -> 0;
        };
        int again = course.team().stream()
                .filter(member -> member.role() != person.role())
                .mapToInt(member -> again(person.timesWith(member.id()), 1))
                .sum();
        return close + place - again;
    }

    /** Of those who are on the team already and those who are proposed; nothing where nobody is. */
    static int mentoring(OpenCourse course, Collection<Candidate> proposed) {
        if (proposed.isEmpty()) {
            return 0;
        }
        List<OpenCourse.Member> team = Stream.concat(
                        course.team().stream(), proposed.stream().map(Candidate::member))
                .toList();
        return team.stream()
                .filter(OpenCourse.Member::firstTimer)
                .mapToInt(beginner -> {
                    if (team.stream().anyMatch(other -> other.role() == beginner.role() && other.mentor())) {
                        return MENTOR;
                    }
                    return team.stream().anyMatch(OpenCourse.Member::mentor) ? MENTOR_OF_OTHER_ROLE : WITHOUT_MENTOR;
                })
                .sum();
    }

    static int second(OpenCourse course, long experiencedUsers) {
        return course.members(SessionRole.EXPERIENCED_USER) + experiencedUsers > 1 && experiencedUsers > 0
                ? SECOND_EXPERIENCED_USER
                : 0;
    }

    /**
     * What it costs that the same two lead together again.
     *
     * @param before times they have done so
     * @param proposed times they would
     */
    static int again(int before, long proposed) {
        return ALWAYS_THE_SAME * (int) Math.max(0, Math.min(before, MOST_TIMES) + proposed - 1);
    }

    /** What it costs that somebody gets so many courses more than they have. */
    static int load(int before, long proposed) {
        long all = before + proposed;
        return (int) (LOAD * (all * all - (long) before * before));
    }

    /** Of one course by itself: everything but what depends on the others, and the load of one course more. */
    static int team(OpenCourse course, List<Candidate> team, Map<AccountId, Integer> alreadyProposed) {
        int points = mentoring(course, team)
                + second(
                        course,
                        team.stream()
                                .filter(person -> person.role() == SessionRole.EXPERIENCED_USER)
                                .count());
        for (Candidate person : team) {
            int before = person.engagements().size() + alreadyProposed.getOrDefault(person.id(), 0);
            points += fit(person, course) - load(before, 1);
        }
        return points - pairs(team).mapToInt(pair -> again(pair.times(), 1)).sum();
    }

    /** Of all courses together. */
    static int season(Map<OpenCourse, List<Candidate>> teams) {
        int points = 0;
        Map<Pair, Integer> pairs = new HashMap<>();
        Map<AccountId, Candidate> people = new HashMap<>();
        Map<AccountId, Integer> courses = new HashMap<>();
        for (Map.Entry<OpenCourse, List<Candidate>> entry : teams.entrySet()) {
            List<Candidate> team = entry.getValue();
            points += mentoring(entry.getKey(), team);
            points += second(
                    entry.getKey(),
                    team.stream()
                            .filter(person -> person.role() == SessionRole.EXPERIENCED_USER)
                            .count());
            for (Candidate person : team) {
                points += fit(person, entry.getKey());
                people.put(person.id(), person);
                courses.merge(person.id(), 1, Integer::sum);
            }
            pairs(team).forEach(pair -> pairs.merge(pair, 1, Integer::sum));
        }
        for (Map.Entry<Pair, Integer> pair : pairs.entrySet()) {
            points -= again(pair.getKey().times(), pair.getValue());
        }
        for (Map.Entry<AccountId, Candidate> person : people.entrySet()) {
            points -= load(person.getValue().engagements().size(), courses.getOrDefault(person.getKey(), 0));
        }
        return points;
    }

    /** A professional and an experienced user. */
    private record Pair(AccountId professional, AccountId experiencedUser, int times) {}

    private static Stream<Pair> pairs(List<Candidate> team) {
        return team.stream()
                .filter(person -> person.role() == SessionRole.PROFESSIONAL)
                .flatMap(professional -> team.stream()
                        .filter(person -> person.role() == SessionRole.EXPERIENCED_USER)
                        .map(other -> new Pair(professional.id(), other.id(), professional.timesWith(other.id()))));
    }
}
