package no.mestringsrom.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.checklist.ChecklistRefused.Reason;
import no.mestringsrom.course.CourseDepartures;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.template.TemplatePart;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of courses, for those who may change the course: its coordinators and the hosts who said yes. */
@Service
@Transactional(readOnly = true)
public class Checklists {

    /** From then on something is on the start page. */
    private static final int SOON_DAYS = 7;

    /** Whatever was not done by then is left. */
    private static final int LONG_OVER_DAYS = 60;

    private static final int MOST_DUE = 8;
    private static final int MOST_OWN = 50;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final CheckRepository checks;
    private final CoursePlanning planning;
    private final CourseDepartures departures;
    private final CourseSessions sessions;
    private final MyCourses courses;
    private final CurrentAccount current;
    private final Clock clock;

    Checklists(
            CheckRepository checks,
            CoursePlanning planning,
            CourseDepartures departures,
            CourseSessions sessions,
            MyCourses courses,
            CurrentAccount current,
            Clock clock) {
        this.checks = checks;
        this.planning = planning;
        this.departures = departures;
        this.sessions = sessions;
        this.courses = courses;
        this.current = current;
        this.clock = clock;
    }

    /** @throws AccessDeniedException to those who may not change the course */
    public List<ChecklistItem> of(CourseId course) {
        CourseFacts facts = editable(course).facts();
        return items(facts, checks.ofCourses(List.of(course.value())));
    }

    /** Doing it again changes nothing; what is not on the list is ignored, for it was taken away meanwhile. */
    @Transactional
    public void tick(CourseId course, String item, boolean done) {
        LocalDate first = changeable(course).facts().firstDay();
        touched(course, item)
                .ifPresent(check -> check.tick(done, first, current.require().id(), clock.instant()));
    }

    /**
     * Takes an item off the list of this course.
     *
     * @param reason why, where the template has fixed that nothing of its list is left out; empty where nobody was asked
     * @throws no.mestringsrom.course.CourseRefused {@code DEPARTURE_NEEDS_REASON} if it has, and there is none
     */
    @Transactional
    public void remove(CourseId course, String item, String reason) {
        changeable(course);
        touched(course, item).ifPresent(check -> {
            check.remove();
            settle(check, reason);
        });
    }

    /** Puts an item back that was taken off. */
    @Transactional
    public void putBack(CourseId course, String item) {
        changeable(course);
        touched(course, item).ifPresent(check -> {
            check.putBack();
            settle(check, "");
        });
    }

    private void settle(CourseCheck check, String reason) {
        if (check.isOfTemplate()) {
            boolean departs = checks.ofCourses(List.of(check.course())).stream()
                    .anyMatch(other -> other.isOfTemplate() && other.removed());
            departures.settle(new CourseId(check.course()), TemplatePart.CHECKLIST, departs, reason);
        }
    }

    /** @throws ChecklistRefused if something is missing, or the list is as long as anybody can read */
    @Transactional
    public void add(AddItem command) {
        changeable(command.course());
        long own = checks.ofCourses(List.of(command.course().value())).stream()
                .filter(check -> check.isOwn() && !check.removed())
                .count();
        if (own >= MOST_OWN) {
            throw new ChecklistRefused(Reason.TOO_MANY_ITEMS);
        }
        checks.save(CourseCheck.added(command));
    }

    /**
     * What is due within a week, or was due before today, for the one who is signed in. Of each course what belongs to the
     * phase it is in, and as long as it has sessions ahead what should have been done before. Of courses that have been over
     * for two months nothing.
     */
    public DueItems due() {
        LocalDate today = today();
        List<MyCourse> mine = courses.all().stream()
                .filter(course -> course.phase() != CoursePhase.IDEA
                        && course.phase() != CoursePhase.CANCELLED
                        && !today.isAfter(course.facts().lastDay().plusDays(LONG_OVER_DAYS)))
                .toList();
        if (mine.isEmpty()) {
            return new DueItems(List.of(), 0, 0);
        }
        Map<UUID, List<CourseCheck>> touched =
                checks
                        .ofCourses(mine.stream()
                                .map(course -> course.facts().id().value())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(CourseCheck::course));
        List<DueItem> due = mine.stream()
                .flatMap(course -> due(course, touched, today))
                .sorted(Comparator.comparing(item -> item.item().due()))
                .toList();
        return new DueItems(
                due.stream().limit(MOST_DUE).toList(),
                Math.max(0, due.size() - MOST_DUE),
                Math.toIntExact(due.stream().filter(DueItem::overdue).count()));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    private Stream<DueItem> due(MyCourse course, Map<UUID, List<CourseCheck>> touched, LocalDate today) {
        CourseFacts facts = course.facts();
        boolean coordinator = current.coordinates(facts.service().value());
        return items(facts, touched.getOrDefault(facts.id().value(), List.of())).stream()
                .filter(item -> !item.done()
                        && isOfNow(item, course.phase(), today)
                        && item.duty().concerns(course.role(), coordinator)
                        && !item.due().isAfter(today.plusDays(SOON_DAYS)))
                .map(item -> new DueItem(facts, item, item.overdue(today)));
    }

    private static boolean isOfNow(ChecklistItem item, CoursePhase phase, LocalDate today) {
        return item.phase() == ChecklistPhase.of(phase)
                || phase == CoursePhase.RUNNING && item.phase() == ChecklistPhase.PLANNING && item.overdue(today);
    }

    private static List<ChecklistItem> items(CourseFacts course, List<CourseCheck> touched) {
        Map<String, CourseCheck> byItem =
                touched.stream().collect(Collectors.toMap(CourseCheck::item, Function.identity()));
        List<ChecklistItem> items = new ArrayList<>();
        for (ToolboxItem item : ToolboxItem.values()) {
            Optional<CourseCheck> check = Optional.ofNullable(byItem.get(item.name()));
            if (check.filter(CourseCheck::removed).isEmpty()) {
                items.add(new ChecklistItem(
                        item.name(),
                        item.phase(),
                        item,
                        null,
                        item.duty(),
                        item.due(course.firstDay(), course.lastDay()),
                        check.filter(CourseCheck::done).isPresent()));
            }
        }
        touched.stream()
                .filter(check -> check.isOwn() && !check.removed())
                .map(check -> check.own(course.firstDay()))
                .forEach(items::add);
        items.sort(Comparator.comparing(ChecklistItem::phase).thenComparing(ChecklistItem::due));
        return List.copyOf(items);
    }

    /** The row of an item, made if it is the first time that anybody touches it. */
    private Optional<CourseCheck> touched(CourseId course, String item) {
        Optional<CourseCheck> known = checks.findById(new CourseCheck.Key(course.value(), item));
        return known.isPresent()
                ? known
                : Stream.of(ToolboxItem.values())
                        .filter(one -> one.name().equals(item))
                        .findFirst()
                        .map(one -> checks.save(CourseCheck.of(course.value(), one)));
    }

    /** Whoever changes the list too comes after: of two who tick off the same, the second finds it done. */
    private CourseDetails changeable(CourseId course) {
        sessions.lock(course);
        return editable(course);
    }

    private CourseDetails editable(CourseId course) {
        CourseDetails details = planning.course(course);
        if (!details.mayEdit()) {
            throw new AccessDeniedException("The checklist is for those who may change the course");
        }
        return details;
    }
}
