package no.mestringsrom.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.AgendaRules;
import no.mestringsrom.texts.Language;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One meeting of a course. Changed only through the {@link Course}, which knows the others. */
@Entity
@Table(name = "course_session")
class CourseSession {

    /** A session that nobody ended is over by then (exchange time, rule 1). */
    private static final Duration LONGEST_OVERRUN = Duration.ofMinutes(60);

    @EmbeddedId
    private SessionId id;

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private String title;

    /** In further languages. */
    @ElementCollection
    @CollectionTable(name = "course_session_text", joinColumns = @JoinColumn(name = "session_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "title")
    @BatchSize(size = 50)
    @OptimisticLock(excluded = true)
    private final Map<Language, String> titles = new HashMap<>();

    /** As promised, handed to the driver as it is: through a timestamp it would move with the server's time zone. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime startsAt;

    private String zone;

    /** When the hosts started it, which may be before the planned time; null if they have not. */
    private @Nullable Instant begunAt;

    private @Nullable Instant endedAt;

    private int extendedMinutes;
    private @Nullable Integer templateSession;

    @ElementCollection
    @CollectionTable(name = "course_agenda_item", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private final List<AgendaItem> agenda = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CourseSession() {}

    /** @param templateSession its number in the template, from 1; null for one of the course's own */
    CourseSession(
            Course course,
            @Nullable Integer templateSession,
            String title,
            LocalDateTime startsAt,
            ZoneId zone,
            List<AgendaItem> agenda) {
        check(agenda);
        this.id = SessionId.create();
        this.course = course;
        this.templateSession = templateSession;
        this.title = Title.checked(title);
        this.startsAt = startsAt;
        this.zone = zone.getId();
        this.agenda.addAll(agenda);
    }

    void change(ChangeSession command, Instant now) {
        if (version == null || version != command.version()) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        if (isSettled(now)) {
            throw new CourseRefused(Reason.SESSION_HAS_BEGUN, title);
        }
        check(command.agenda());
        if (!command.startsAt().equals(startsAt)) {
            SessionStart.check(command.startsAt(), zone(), now);
        }
        title = Title.checked(command.title());
        startsAt = command.startsAt();
        if (!agenda.equals(command.agenda())) {
            agenda.clear();
            agenda.addAll(command.agenda());
        }
    }

    void write(WriteCourse command) {
        titles.keySet().retainAll(command.further().keySet());
        command.further().forEach((language, words) -> {
            String translated = words.sessions().getOrDefault(id, "");
            if (translated.isBlank()) {
                titles.remove(language);
            } else {
                titles.put(language, Title.checked(translated));
            }
        });
    }

    /** What a change would make otherwise of what hosts sign; a new title is not among it. */
    List<PlanChange> differences(ChangeSession command, AccountId by, Instant now) {
        List<PlanChange> differences = new ArrayList<>();
        if (!command.startsAt().equals(startsAt)) {
            differences.add(PlanChange.moved(title, startsAt, command.startsAt(), by, now));
        }
        if (!command.agenda().equals(agenda)) {
            differences.add(PlanChange.agenda(title, by, now));
        }
        return differences;
    }

    private static void check(List<AgendaItem> agenda) {
        AgendaRules.problem(agenda).ifPresent(problem -> {
            throw CourseRefused.agenda(problem);
        });
    }

    /** Its number in the template, from 1; null for one that the course has on its own. */
    @Nullable
    Integer templateSession() {
        return templateSession;
    }

    SessionId id() {
        return id;
    }

    Course course() {
        return course;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String title() {
        return title;
    }

    Map<Language, String> titles() {
        return Map.copyOf(titles);
    }

    LocalDateTime startsAtLocal() {
        return startsAt;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Instant startsAt() {
        return SessionStart.moment(startsAt, zone());
    }

    Instant plannedEnd() {
        return startsAt().plus(Duration.ofMinutes(exchange().plannedMinutes()));
    }

    void begin(Instant now) {
        if (begunAt == null) {
            begunAt = now;
        }
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void extend(int minutes) {
        extendedMinutes += minutes;
    }

    boolean wasBegun() {
        return begunAt != null;
    }

    boolean wasEnded() {
        return endedAt != null;
    }

    /** Whether it can't be changed any more: what nobody was told of yet may also be moved when its time has passed. */
    boolean isSettled(Instant now) {
        return course.status().isUnpublished() ? wasBegun() : hasBegun(now);
    }

    boolean hasBegun(Instant now) {
        return wasBegun() || !startsAt().isAfter(now);
    }

    /**
     * Whether the hosts ended it, or it can no longer be going on: one that they started goes on past its time until it is
     * ended, for an hour at most.
     */
    boolean isOver(Instant now) {
        return wasEnded() || (isPastItsTime(now) && !(wasBegun() && now.isBefore(end().plus(LONGEST_OVERRUN))));
    }

    /** Whether its time is up, as the hosts have extended it. */
    boolean isPastItsTime(Instant now) {
        return !end().isAfter(now);
    }

    private Instant end() {
        return plannedEnd().plus(Duration.ofMinutes(extendedMinutes));
    }

    List<AgendaItem> agenda() {
        return List.copyOf(agenda);
    }

    Agenda exchange() {
        return AgendaItem.agenda(agenda);
    }

    boolean overlaps(CourseSession other) {
        return startsAt().isBefore(other.plannedEnd()) && other.startsAt().isBefore(plannedEnd());
    }
}
