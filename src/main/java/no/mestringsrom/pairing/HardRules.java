package no.mestringsrom.pairing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.pairing.Obstacle.Kind;

/** What must hold for somebody to be proposed, in one place for the search, the solver and the words on the screen. */
final class HardRules {

    private HardRules() {}

    /** Everything that stands in the way of this person and this course; empty if nothing does. */
    static List<Obstacle> obstacles(Candidate person, OpenCourse course) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (course.declined().contains(person.id())) {
            obstacles.add(Obstacle.of(Kind.DECLINED));
        }
        List<ReadinessStep> unready = person.missing().stream()
                .filter(step -> step != ReadinessStep.FIRST_TIME_BESIDE_SOMEONE)
                .toList();
        if (!unready.isEmpty()) {
            obstacles.add(Obstacle.notReady(unready));
        }
        if (!person.speaks(course.language())) {
            obstacles.add(Obstacle.of(Kind.LANGUAGE));
        }
        available(person, course, obstacles);
        obstacles.addAll(together(person, course.engagement(), person.engagements()));
        return List.copyOf(obstacles);
    }

    static boolean allow(Candidate person, OpenCourse course) {
        return !course.isOnTeam(person.id()) && obstacles(person, course).isEmpty();
    }

    /**
     * What stands in the way of one more course beside others: double-booked, or more than they want.
     *
     * @param others the same course among them counts for nothing
     */
    static List<Obstacle> together(Candidate person, Engagement course, Collection<Engagement> others) {
        List<Engagement> rest = others.stream()
                .filter(other -> !other.course().equals(course.course()))
                .toList();
        List<Obstacle> obstacles = new ArrayList<>();
        List<LocalDateTime> booked = course.meetings().stream()
                .filter(meeting -> rest.stream()
                        .flatMap(other -> other.meetings().stream())
                        .anyMatch(meeting::leavesNoTimeBefore))
                .map(Meeting::local)
                .toList();
        if (!booked.isEmpty()) {
            obstacles.add(Obstacle.at(Kind.BOOKED, booked));
        }
        if (person.coursesAtATime() == 0) {
            obstacles.add(Obstacle.of(Kind.TAKES_NO_COURSES));
        } else if (mostAtATime(course, rest) > person.coursesAtATime()) {
            obstacles.add(Obstacle.of(Kind.COURSES_AT_A_TIME));
        }
        for (YearMonth month : months(course)) {
            long sessions = sessions(course, month)
                    + rest.stream().mapToLong(other -> sessions(other, month)).sum();
            if (sessions > person.sessionsPerMonth()) {
                obstacles.add(Obstacle.in(month));
            }
        }
        return obstacles;
    }

    /**
     * How many of the courses that somebody would get at once stand in the way of each other, or of what they host already.
     * One alone stands in the way of nothing: it would not have been offered.
     */
    static int broken(Candidate person, List<Engagement> proposed) {
        if (proposed.size() == 1) {
            return 0;
        }
        List<Engagement> all =
                Stream.concat(proposed.stream(), person.engagements().stream()).toList();
        return (int) proposed.stream()
                .filter(course -> !together(person, course, all).isEmpty())
                .count();
    }

    /** Whoever does it for the first time does it beside somebody who has done it before. */
    static boolean nobodyHasDoneItBefore(OpenCourse course, Collection<Candidate> team) {
        return !team.isEmpty()
                && team.stream().allMatch(Candidate::isFirstTimer)
                && course.team().stream().allMatch(OpenCourse.Member::firstTimer);
    }

    private static void available(Candidate person, OpenCourse course, List<Obstacle> obstacles) {
        if (person.availability().isEmpty()) {
            obstacles.add(Obstacle.of(Kind.SAID_NOTHING));
            return;
        }
        List<LocalDateTime> cannot = course.meetings().stream()
                .filter(meeting -> !person.availability().isFree(meeting.from(), meeting.to()))
                .map(Meeting::local)
                .toList();
        if (!cannot.isEmpty()) {
            obstacles.add(Obstacle.at(Kind.CANNOT, cannot));
        }
    }

    /** Of courses that are on at a time, the most while this one is: it is reached on a day when one of them begins. */
    private static long mostAtATime(Engagement course, List<Engagement> rest) {
        return Stream.concat(
                        Stream.of(course.first()),
                        rest.stream().map(Engagement::first).filter(course::isOn))
                .mapToLong(day -> 1 + on(rest, day))
                .max()
                .orElse(1);
    }

    private static long on(List<Engagement> courses, LocalDate day) {
        return courses.stream().filter(course -> course.isOn(day)).count();
    }

    private static TreeSet<YearMonth> months(Engagement course) {
        return course.meetings().stream().map(Meeting::month).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long sessions(Engagement course, YearMonth month) {
        return course.meetings().stream()
                .filter(meeting -> meeting.month().equals(month))
                .count();
    }
}
