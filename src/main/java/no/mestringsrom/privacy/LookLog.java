package no.mestringsrom.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Look;
import no.mestringsrom.account.LookFilter;
import no.mestringsrom.account.Looks;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at lists of people: coordinators ask about the courses of their services, administrators about everything that
 * is logged. As far back as the log reaches.
 */
@Service
@Transactional(readOnly = true)
public class LookLog {

    /** Rows in a file: what a spreadsheet takes, and a review reads. */
    public static final int MOST_IN_FILE = 10_000;

    /** More courses than a service holds while the log is kept. */
    private static final int MOST_COURSES = 1_000;

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int YEARS = 2;

    private final Looks looks;
    private final CourseSessions courses;
    private final LearningServices services;
    private final CurrentAccount current;
    private final Clock clock;

    LookLog(Looks looks, CourseSessions courses, LearningServices services, CurrentAccount current, Clock clock) {
        this.looks = looks;
        this.courses = courses;
        this.services = services;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param course null for all
     * @param until included
     */
    public record Asked(@Nullable CourseId course, LocalDate from, LocalDate until) {}

    /** @param course null for what belongs to no course */
    public record Looked(Look look, @Nullable CourseFacts course) {}

    /** The last month. */
    public Asked first() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        return new Asked(null, today.minusMonths(1), today);
    }

    public boolean mayAsk() {
        return current.find()
                .map(account -> account.is(Role.ADMINISTRATOR) || account.is(Role.COORDINATOR))
                .orElse(false);
    }

    /**
     * The courses that may be asked about; the latest first.
     *
     * @throws AccessDeniedException for anybody but coordinators and administrators
     */
    public List<CourseFacts> courses() {
        AccountSummary account = reader();
        LocalDateTime since =
                LocalDate.ofInstant(clock.instant(), OSLO).minusYears(YEARS).atStartOfDay();
        return courses.ofServices(services(account), since, MOST_COURSES);
    }

    /**
     * The newest first.
     *
     * @throws AccessDeniedException for anybody but coordinators and administrators, and for a course that is not theirs
     */
    public List<Looked> find(Asked asked, int offset, int atMost) {
        List<Look> found = looks.find(filter(asked), offset, atMost);
        Set<CourseId> named = found.stream()
                .flatMap(look -> Optional.ofNullable(look.course()).stream())
                .map(CourseId::new)
                .collect(Collectors.toSet());
        Map<UUID, CourseFacts> facts = courses.facts(named).stream()
                .collect(Collectors.toMap(course -> course.id().value(), Function.identity()));
        return found.stream()
                .map(look -> new Looked(look, look.course() == null ? null : facts.get(look.course())))
                .toList();
    }

    /** @throws AccessDeniedException as {@link #find} */
    public int count(Asked asked) {
        return looks.count(filter(asked));
    }

    private LookFilter filter(Asked asked) {
        return new LookFilter(
                subjects(asked.course()),
                asked.from().atStartOfDay(OSLO).toInstant(),
                asked.until().plusDays(1).atStartOfDay(OSLO).toInstant());
    }

    private @Nullable Set<UUID> subjects(@Nullable CourseId course) {
        AccountSummary account = reader();
        if (course == null && account.is(Role.ADMINISTRATOR)) {
            return null;
        }
        if (course == null) {
            return courses().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        }
        if (!account.is(Role.ADMINISTRATOR)
                && !current.coordinates(courses.facts(course).service().value())) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        return Set.of(course.value());
    }

    private Set<UUID> services(AccountSummary account) {
        return account.is(Role.ADMINISTRATOR)
                ? services.all().stream()
                        .map(LearningServiceSummary::id)
                        .map(id -> id.value())
                        .collect(Collectors.toSet())
                : account.services();
    }

    private AccountSummary reader() {
        if (!mayAsk()) {
            throw new AccessDeniedException("Asks for a coordinator or an administrator");
        }
        return current.require();
    }
}
