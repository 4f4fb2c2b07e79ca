package no.mestringsrom.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.BusyTime;
import no.mestringsrom.host.ReadinessStep;

/**
 * Finds every hard rule that a proposal breaks, knowing nothing of how the product does it: by looking at every minute of
 * every session and every day of every course.
 */
final class BrokenRules {

    private static final int MINUTES_BETWEEN = 30;

    private BrokenRules() {}

    /** One line for each; empty if all is well. */
    static List<String> in(Map<OpenCourse, List<Candidate>> teams) {
        List<String> broken = new ArrayList<>();
        Map<AccountId, Candidate> people = new HashMap<>();
        Map<AccountId, List<Engagement>> courses = new HashMap<>();
        teams.forEach((course, team) -> {
            for (Candidate person : team) {
                alone(person, course)
                        .forEach(what -> broken.add(person.name() + " in " + course.title() + ": " + what));
                people.put(person.id(), person);
                courses.computeIfAbsent(person.id(), id -> new ArrayList<>(person.engagements()))
                        .add(course.engagement());
            }
            if (team.stream().map(Candidate::id).distinct().count() < team.size()) {
                broken.add(course.title() + ": somebody twice");
            }
            if (!team.isEmpty()
                    && course.team().stream().allMatch(OpenCourse.Member::firstTimer)
                    && team.stream()
                            .allMatch(person -> person.missing().contains(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE))) {
                broken.add(course.title() + ": nobody has done it before");
            }
        });
        people.forEach((id, person) -> together(person, courses.getOrDefault(id, List.of()))
                .forEach(what -> broken.add(person.name() + ": " + what)));
        return broken;
    }

    private static List<String> alone(Candidate person, OpenCourse course) {
        List<String> broken = new ArrayList<>();
        if (course.declined().contains(person.id())) {
            broken.add("declined");
        }
        if (course.team().stream().anyMatch(member -> member.id().equals(person.id()))) {
            broken.add("is there already");
        }
        for (ReadinessStep step : ReadinessStep.of(
                person.role() == no.mestringsrom.exchange.SessionRole.PROFESSIONAL
                        ? no.mestringsrom.account.Role.PROFESSIONAL
                        : no.mestringsrom.account.Role.EXPERIENCED_USER)) {
            if (step != ReadinessStep.FIRST_TIME_BESIDE_SOMEONE
                    && person.missing().contains(step)) {
                broken.add("lacks " + step);
            }
        }
        Set<String> understood =
                course.language().equals("nb") || course.language().equals("nn")
                        ? Set.of("nb", "nn")
                        : Set.of(course.language());
        if (person.languages().stream().noneMatch(understood::contains)) {
            broken.add("speaks no " + course.language());
        }
        for (Meeting meeting : course.meetings()) {
            for (Instant minute = meeting.from(); minute.isBefore(meeting.to()); minute = minute.plusSeconds(60)) {
                if (!saidYes(person.availability(), minute)) {
                    broken.add("cannot at " + minute);
                    break;
                }
            }
        }
        return broken;
    }

    private static boolean saidYes(Availability said, Instant minute) {
        for (BusyTime busy : said.busy()) {
            if (!minute.isBefore(busy.from()) && minute.isBefore(busy.to())) {
                return false;
            }
        }
        LocalDateTime local = LocalDateTime.ofInstant(minute, Availability.ZONE);
        var exception = said.oneOffs().stream()
                .filter(time -> !local.isBefore(time.from()) && local.isBefore(time.to()))
                .findFirst();
        return exception.isPresent()
                ? exception.get().free()
                : !said.monthsOff().contains(YearMonth.from(local))
                        && said.week().stream()
                                .anyMatch(time -> time.day() == local.getDayOfWeek()
                                        && !local.toLocalTime().isBefore(time.from())
                                        && local.toLocalTime().isBefore(time.to()));
    }

    private static List<String> together(Candidate person, List<Engagement> courses) {
        List<String> broken = new ArrayList<>();
        int own = person.engagements().size();
        List<Meeting> all =
                courses.stream().flatMap(course -> course.meetings().stream()).toList();
        List<Meeting> proposed = courses.subList(own, courses.size()).stream()
                .flatMap(course -> course.meetings().stream())
                .toList();
        for (Meeting one : proposed) {
            for (Meeting other : all) {
                boolean after = !other.from().isBefore(one.to().plusSeconds(MINUTES_BETWEEN * 60L));
                boolean before = !one.from().isBefore(other.to().plusSeconds(MINUTES_BETWEEN * 60L));
                if (one != other && !after && !before) {
                    broken.add("double-booked at " + one.local());
                }
            }
        }
        for (Engagement course : courses.subList(own, courses.size())) {
            for (LocalDate day = course.first(); !day.isAfter(course.last()); day = day.plusDays(1)) {
                LocalDate today = day;
                long on = courses.stream()
                        .filter(each -> !today.isBefore(each.first()) && !today.isAfter(each.last()))
                        .count();
                if (on > person.coursesAtATime()) {
                    broken.add(on + " courses on " + day);
                    break;
                }
            }
            for (Meeting meeting : course.meetings()) {
                long sessions = all.stream()
                        .filter(each -> YearMonth.from(each.local()).equals(YearMonth.from(meeting.local())))
                        .count();
                if (sessions > person.sessionsPerMonth()) {
                    broken.add(sessions + " sessions in the month of " + meeting.local());
                }
            }
        }
        return broken;
    }
}
