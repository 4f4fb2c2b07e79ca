package no.mestringsrom.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;

/**
 * The best teams for one course, by trying them: of each role those who fit best by themselves, in all ways that they go
 * together. For a season it goes through the courses one by one and never comes back, which is what the solver begins with.
 */
final class TeamSearch {

    /** Of a role, and of first-timers in it, so many are tried; with two of them it is thousands of teams. */
    private static final int MOST_PROFESSIONALS = 15;

    private static final int MOST_EXPERIENCED_USERS = 25;

    /** More than everything else together: a team without one role is no team. */
    private static final int ROLE_LEFT_OUT = 1000;

    private TeamSearch() {}

    /** @param points more is better */
    record Team(List<Candidate> people, int points) {}

    /**
     * The best first, none empty; up to so many that have as few people in common as can be. A team without a role that the best
     * one fills is none of them.
     */
    static List<Team> best(Season season, OpenCourse course, int atMost) {
        List<Team> possible = teams(season, course, Map.of(), Map.of());
        List<Team> all = possible.stream()
                .filter(team -> team.points() > possible.getFirst().points() - ROLE_LEFT_OUT / 2)
                .toList();
        List<Team> best = new ArrayList<>();
        for (int common = 0; common <= 1; common++) {
            for (Team team : all) {
                if (best.size() < atMost && differs(team, best, common)) {
                    best.add(team);
                }
            }
        }
        best.sort(Comparator.comparingInt(Team::points).reversed());
        return best;
    }

    /** Of each course the best team that the ones before it leave; empty where there is none. */
    static Map<OpenCourse, List<Candidate>> oneByOne(Season season) {
        Map<OpenCourse, List<Candidate>> teams = new LinkedHashMap<>();
        Map<AccountId, List<Engagement>> taken = new HashMap<>();
        Map<AccountId, Map<AccountId, Integer>> together = new HashMap<>();
        for (OpenCourse course : season.courses()) {
            List<Candidate> team = teams(season, course, taken, together).stream()
                    .findFirst()
                    .map(Team::people)
                    .orElse(List.of());
            teams.put(course, team);
            for (Candidate person : team) {
                taken.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(course.engagement());
                Map<AccountId, Integer> partners = together.computeIfAbsent(person.id(), id -> new HashMap<>());
                team.forEach(other -> partners.merge(other.id(), 1, Integer::sum));
            }
        }
        return teams;
    }

    private static List<Team> teams(
            Season season,
            OpenCourse course,
            Map<AccountId, List<Engagement>> taken,
            Map<AccountId, Map<AccountId, Integer>> together) {
        Map<AccountId, Integer> courses = taken.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
        List<List<Candidate>> professionals = course.room(SessionRole.PROFESSIONAL) == 0
                ? List.of(List.of())
                : withNobody(shortlist(season, course, SessionRole.PROFESSIONAL, MOST_PROFESSIONALS, taken).stream()
                        .map(List::of));
        List<Candidate> others = shortlist(season, course, SessionRole.EXPERIENCED_USER, MOST_EXPERIENCED_USERS, taken);
        List<List<Candidate>> experienced = withNobody(groups(others, course.room(SessionRole.EXPERIENCED_USER)));
        List<Team> teams = new ArrayList<>();
        for (List<Candidate> professional : professionals) {
            for (List<Candidate> group : experienced) {
                List<Candidate> people =
                        Stream.concat(professional.stream(), group.stream()).toList();
                if (isPossible(course, people)) {
                    teams.add(new Team(people, points(course, people, courses, together)));
                }
            }
        }
        teams.sort(Comparator.comparingInt(Team::points).reversed());
        return teams;
    }

    private static boolean isPossible(OpenCourse course, List<Candidate> people) {
        Set<AccountId> different = people.stream().map(Candidate::id).collect(Collectors.toSet());
        return !people.isEmpty()
                && different.size() == people.size()
                && !HardRules.nobodyHasDoneItBefore(course, people);
    }

    private static int points(
            OpenCourse course,
            List<Candidate> people,
            Map<AccountId, Integer> courses,
            Map<AccountId, Map<AccountId, Integer>> together) {
        int points = Preferences.team(course, people, courses);
        for (SessionRole role : List.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER)) {
            if (course.lacks(role) && people.stream().noneMatch(person -> person.role() == role)) {
                points -= ROLE_LEFT_OUT;
            }
        }
        for (Candidate person : people) {
            if (person.role() == SessionRole.PROFESSIONAL) {
                Map<AccountId, Integer> partners = together.getOrDefault(person.id(), Map.of());
                points -= Preferences.ALWAYS_THE_SAME
                        * people.stream()
                                .filter(other -> other.role() == SessionRole.EXPERIENCED_USER)
                                .mapToInt(other -> partners.getOrDefault(other.id(), 0))
                                .sum();
            }
        }
        return points;
    }

    private static List<Candidate> shortlist(
            Season season, OpenCourse course, SessionRole role, int atMost, Map<AccountId, List<Engagement>> taken) {
        if (course.room(role) == 0) {
            return List.of();
        }
        Engagement engagement = course.engagement();
        Map<Boolean, List<Candidate>> possible = season.possible(course, role).stream()
                .filter(person -> !taken.containsKey(person.id())
                        || HardRules.together(
                                        person,
                                        engagement,
                                        Stream.concat(
                                                        person.engagements().stream(),
                                                        taken.getOrDefault(person.id(), List.of()).stream())
                                                .toList())
                                .isEmpty())
                .sorted(Comparator.comparingInt((Candidate person) -> Preferences.fit(person, course)
                                - Preferences.load(
                                        person.engagements().size()
                                                + taken.getOrDefault(person.id(), List.of())
                                                        .size(),
                                        1))
                        .reversed())
                .collect(Collectors.partitioningBy(Candidate::isFirstTimer));
        return Stream.of(false, true)
                .flatMap(beginners ->
                        possible.getOrDefault(beginners, List.of()).stream().limit(atMost))
                .toList();
    }

    private static Stream<List<Candidate>> groups(List<Candidate> people, int room) {
        Stream<List<Candidate>> alone = room > 0 ? people.stream().map(List::of) : Stream.empty();
        if (room < 2) {
            return alone;
        }
        List<List<Candidate>> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pairs.add(List.of(people.get(i), people.get(j)));
            }
        }
        return Stream.concat(alone, pairs.stream());
    }

    private static List<List<Candidate>> withNobody(Stream<List<Candidate>> people) {
        return Stream.concat(people, Stream.of(List.<Candidate>of())).toList();
    }

    private static boolean differs(Team team, List<Team> others, int inCommon) {
        return others.stream()
                .allMatch(other ->
                        team.people().stream().filter(other.people()::contains).count() <= inCommon
                                && !team.people().equals(other.people()));
    }
}
