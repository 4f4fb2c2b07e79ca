package no.mestringsrom.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplateSession;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A course with its sessions and hosts. The version is that of what is typed about the course itself; sessions have their
 * own, so that two people who work on different sessions do not stand in each other's way. Changes come one after the
 * other all the same: whoever makes one holds a lock on the course.
 */
@Entity
@Table(name = "course")
class Course {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_DESCRIPTION = 4000;
    static final int LEAST_CAPACITY = 2;
    static final int MOST_CAPACITY = 100;
    static final int LONGEST_REASON = 1000;

    @EmbeddedId
    private CourseId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "learning_service_id"))
    private LearningServiceId service;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template_id"))
    private @Nullable TemplateId template;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private int capacity;
    private double leastShare;

    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    private CourseStatus status = CourseStatus.PLANNING;

    @OptimisticLock(excluded = true)
    private @Nullable String belowShareReason;

    /** Of the first and of the last session, so that the catalogue need not look for them. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @OptimisticLock(excluded = true)
    private LocalDateTime firstStart;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @OptimisticLock(excluded = true)
    private LocalDateTime lastStart;

    @ElementCollection
    @CollectionTable(name = "course_municipality", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "municipality")
    @BatchSize(size = 50)
    private final Set<String> municipalities = new HashSet<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    @BatchSize(size = 50)
    private final List<CourseSession> sessions = new ArrayList<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 50)
    private final List<CourseHost> hosts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Course() {}

    private Course(PlanCourse command, CourseTemplateDetails template) {
        this.id = CourseId.create();
        this.service = command.service();
        this.template = template.id();
        this.targetGroup = template.targetGroup();
        this.leastShare = template.leastShare();
        describe(command.title(), command.description(), command.capacity(), command.municipalities());
        List<TemplateSession> planned = template.sessions();
        if (planned.size() != command.starts().size()) {
            throw new CourseRefused(Reason.DATES_DO_NOT_FIT_TEMPLATE, planned.size());
        }
        for (int i = 0; i < planned.size(); i++) {
            SessionStart.checkExists(command.starts().get(i), SessionStart.ZONE);
            sessions.add(new CourseSession(
                    this,
                    planned.get(i).title(),
                    command.starts().get(i),
                    SessionStart.ZONE,
                    planned.get(i).agenda()));
        }
        settle();
    }

    static Course plan(PlanCourse command, CourseTemplateDetails template, Instant now) {
        command.starts().forEach(start -> SessionStart.check(start, SessionStart.ZONE, now));
        return new Course(command, template);
    }

    /** One that was agreed on before the house was moved into: its sessions may have begun. */
    static Course alreadyAgreed(PlanCourse command, CourseTemplateDetails template) {
        return new Course(command, template);
    }

    void change(ChangeCourse command) {
        if (version == null || version != command.version()) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        requireNotOver();
        if (status == CourseStatus.PUBLISHED && command.capacity() < capacity) {
            throw new CourseRefused(Reason.CAPACITY_IS_PROMISED, capacity);
        }
        describe(command.title(), command.description(), command.capacity(), command.municipalities());
    }

    /** A plan may go below the promised share of exchange time as long as nobody was promised it. */
    void change(ChangeSession command, Instant now) {
        requireNotOver();
        CourseSession session = session(command.session());
        double before = session.exchange().exchangeShare();
        session.change(command, now);
        double after = session.exchange().exchangeShare();
        settle();
        if (after < before && after < leastShare) {
            if (status == CourseStatus.PUBLISHED) {
                throw new CourseRefused(Reason.SHARE_IS_PROMISED, leastShare);
            }
            hosts.forEach(CourseHost::withdrawFromReason);
        }
    }

    /** Somebody who said no may be asked again, also in another role. */
    CourseHost invite(AccountId account, SessionRole role, Instant now) {
        requireNotOver();
        CourseHost host = seatOf(account).orElse(null);
        if (host == null) {
            host = new CourseHost(this, account, role, now);
            hosts.add(host);
        } else if (host.answer() == HostAnswer.NO) {
            host.askAgain(role, now);
        } else {
            throw new CourseRefused(Reason.ALREADY_HOST);
        }
        return host;
    }

    void answer(CourseHost host, boolean yes, Instant now) {
        requireNotOver();
        host.answer(yes, now);
    }

    /** Somebody who can no longer may always say so themself; others may not break up the pair of a published course. */
    void remove(CourseHostId host) {
        requireNotOver();
        CourseHost leaving = host(host);
        boolean lastOfRole = leaving.saidYes() && agreed(leaving.role()).size() == 1;
        if (status == CourseStatus.PUBLISHED && lastOfRole) {
            throw new CourseRefused(Reason.PAIR_IS_PROMISED);
        }
        hosts.remove(leaving);
    }

    /** The host who gives the reason stands behind it; the other one still has to. A new wording starts anew. */
    void giveReason(CourseHost by, String text) {
        requirePlanning();
        if (text.isBlank()) {
            throw new CourseRefused(Reason.REASON_MISSING);
        }
        if (text.length() > LONGEST_REASON) {
            throw new CourseRefused(Reason.REASON_TOO_LONG, LONGEST_REASON);
        }
        String wording = text.strip();
        if (!wording.equals(belowShareReason)) {
            belowShareReason = wording;
            hosts.forEach(CourseHost::withdrawFromReason);
        }
        by.standBehindReason();
    }

    /** @param wording the one that was read; if it is another by now, nothing is stood behind */
    void standBehindReason(CourseHost by, String wording) {
        requirePlanning();
        if (!wording.equals(belowShareReason)) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        by.standBehindReason();
    }

    void publish(Instant now) {
        requirePlanning();
        List<PublishObstacle> obstacles = obstacles(now);
        if (!obstacles.isEmpty()) {
            throw CourseRefused.notReady(obstacles);
        }
        status = CourseStatus.PUBLISHED;
    }

    void complete(Instant now) {
        if (status != CourseStatus.PUBLISHED) {
            throw new CourseRefused(Reason.IS_OVER);
        }
        if (sessions.stream().anyMatch(session -> session.plannedEnd().isAfter(now))) {
            throw new CourseRefused(Reason.IS_NOT_OVER);
        }
        status = CourseStatus.COMPLETED;
    }

    /** Everything that stands between this course and publishing; empty once it is published. */
    List<PublishObstacle> obstacles(Instant now) {
        return status == CourseStatus.PLANNING ? Readiness.obstacles(this, now) : List.of();
    }

    private void describe(String title, String description, int capacity, Set<String> municipalities) {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new CourseRefused(Reason.DESCRIPTION_TOO_LONG, LONGEST_DESCRIPTION);
        }
        if (capacity < LEAST_CAPACITY || capacity > MOST_CAPACITY) {
            throw new CourseRefused(Reason.CAPACITY_OUT_OF_RANGE, LEAST_CAPACITY, MOST_CAPACITY);
        }
        if (municipalities.isEmpty()) {
            throw new CourseRefused(Reason.NO_MUNICIPALITY);
        }
        this.title = title(title);
        this.description = description.strip();
        this.capacity = capacity;
        this.municipalities.retainAll(municipalities);
        this.municipalities.addAll(municipalities);
    }

    /** What has to hold between the sessions after any of them was changed. */
    private void settle() {
        List<CourseSession> inOrder = sessions();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
                throw new CourseRefused(
                        Reason.SESSIONS_OVERLAP,
                        inOrder.get(i - 1).title(),
                        inOrder.get(i).title());
            }
        }
        firstStart = inOrder.getFirst().startsAtLocal();
        lastStart = inOrder.getLast().startsAtLocal();
    }

    private void requirePlanning() {
        if (status != CourseStatus.PLANNING) {
            throw new CourseRefused(Reason.NOT_IN_PLANNING);
        }
    }

    private void requireNotOver() {
        if (status != CourseStatus.PLANNING && status != CourseStatus.PUBLISHED) {
            throw new CourseRefused(Reason.IS_OVER);
        }
    }

    static String title(String title) {
        if (title.isBlank()) {
            throw new CourseRefused(Reason.TITLE_MISSING);
        }
        if (title.length() > LONGEST_TITLE) {
            throw new CourseRefused(Reason.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        return title.strip();
    }

    CourseId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    LearningServiceId service() {
        return service;
    }

    @Nullable
    TemplateId template() {
        return template;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    TargetGroup targetGroup() {
        return targetGroup;
    }

    int capacity() {
        return capacity;
    }

    double leastShare() {
        return leastShare;
    }

    CourseStatus status() {
        return status;
    }

    @Nullable
    String belowShareReason() {
        return belowShareReason;
    }

    LocalDateTime firstStart() {
        return firstStart;
    }

    LocalDateTime lastStart() {
        return lastStart;
    }

    Set<String> municipalities() {
        return Set.copyOf(municipalities);
    }

    /** In order of time. */
    List<CourseSession> sessions() {
        return sessions.stream()
                .sorted(Comparator.comparing(CourseSession::startsAt))
                .toList();
    }

    CourseSession session(SessionId session) {
        return sessions.stream()
                .filter(candidate -> candidate.id().equals(session))
                .findFirst()
                .orElseThrow(() -> new UnknownCourse(session));
    }

    List<CourseHost> hosts() {
        return List.copyOf(hosts);
    }

    CourseHost host(CourseHostId host) {
        return hosts.stream()
                .filter(candidate -> candidate.id().equals(host))
                .findFirst()
                .orElseThrow(() -> new UnknownCourse(host));
    }

    Optional<CourseHost> seatOf(AccountId account) {
        return hosts.stream().filter(host -> host.account().equals(account)).findFirst();
    }

    /** The hosts in this role who said yes. */
    List<CourseHost> agreed(SessionRole role) {
        return hosts.stream()
                .filter(host -> host.role() == role && host.saidYes())
                .toList();
    }
}
