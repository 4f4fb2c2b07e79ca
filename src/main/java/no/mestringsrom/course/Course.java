package no.mestringsrom.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateRules;
import no.mestringsrom.texts.Language;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A course with its sessions and hosts. The version is that of what is typed about the course itself; sessions have their
 * own, so that two people who work on different sessions do not stand in each other's way. Changes come one after the
 * other all the same: whoever makes one holds a lock on the course.
 */
@Entity
@Table(name = "course")
class Course {

    @EmbeddedId
    private CourseId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "learning_service_id"))
    private LearningServiceId service;

    @Embedded
    @OptimisticLock(excluded = true)
    private final TemplateBasis basis = new TemplateBasis();

    @Embedded
    private final WrittenCourse written = new WrittenCourse();

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    @Enumerated(EnumType.STRING)
    private Language heldIn;

    /** Null for that of the template. */
    @OptimisticLock(excluded = true)
    private @Nullable String copingModel;

    private int capacity;
    private double leastShare;

    @Embedded
    @OptimisticLock(excluded = true)
    private final CourseStage stage = new CourseStage();

    @Embedded
    @OptimisticLock(excluded = true)
    private final Timetable timetable = new Timetable();

    @ElementCollection
    @CollectionTable(name = "course_municipality", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "municipality")
    @Fetch(FetchMode.JOIN)
    @BatchSize(size = 50)
    private final Set<String> municipalities = new HashSet<>();

    @Embedded
    @OptimisticLock(excluded = true)
    private final HostTeam team = new HostTeam();

    @Embedded
    @OptimisticLock(excluded = true)
    private final PlanHistory plan = new PlanHistory();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Course() {}

    private Course(PlanCourse command, CourseTemplateDetails template) {
        this.id = CourseId.create();
        this.service = command.service();
        stage.open(command.status());
        this.targetGroup = Objects.requireNonNullElse(command.targetGroup(), template.targetGroup());
        this.leastShare = template.leastShare();
        this.heldIn = command.heldIn();
        describe(command.title(), command.description(), command.capacity(), command.municipalities());
        timetable.plan(this, template.sessions(), command.starts());
        basis.use(template);
    }

    static Course plan(PlanCourse command, CourseTemplateDetails template, AccountId by, Instant now) {
        command.starts().forEach(start -> SessionStart.check(start, SessionStart.ZONE, now));
        Course course = new Course(command, template);
        course.basis.settle(course, template.content(), Set.of(), command.reason(), by, now);
        return course;
    }

    /** Whoever has the idea is one of its hosts. */
    void hostedBy(AccountId account, SessionRole role, Instant now) {
        stage.requireIdea();
        team.invite(this, account, role, now).answer(true, now);
    }

    /** What was an idea is taken in hand: from now on hosts are asked. */
    void begin() {
        stage.begin();
    }

    /** @return what this voids signatures by */
    List<PlanChange> change(ChangeCourse command, AccountId by, Instant now) {
        requireSeen(command.version());
        stage.requireNotOver();
        if (stage.is(CourseStatus.PUBLISHED) && command.capacity() < capacity) {
            throw new CourseRefused(Reason.CAPACITY_IS_PROMISED, capacity);
        }
        describe(command.title(), command.description(), command.capacity(), command.municipalities());
        return speak(command.heldIn(), by, now);
    }

    /**
     * Is held in this language from now on.
     *
     * @return what this voids signatures by
     */
    List<PlanChange> speak(Language language, AccountId by, Instant now) {
        stage.requireNotOver();
        if (language == heldIn) {
            return List.of();
        }
        PlanChange change = PlanChange.language(heldIn, language, by, now);
        heldIn = language;
        return changed(List.of(change), now);
    }

    /**
     * @param seen what stood there when this was written
     * @return what this voids signatures by
     */
    List<PlanChange> cope(
            String seen, String words, @Nullable TemplateContent template, String reason, AccountId by, Instant now) {
        stage.requireNotOver();
        String templates = template == null ? "" : template.copingModel();
        String before = Objects.requireNonNullElse(copingModel, templates);
        if (!seen.equals(before)) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        String written = words.strip();
        if (written.length() > TemplateRules.LONGEST_COPING_MODEL) {
            throw new CourseRefused(Reason.REASON_TOO_LONG, TemplateRules.LONGEST_COPING_MODEL);
        }
        return replan(template, reason, by, now, () -> {
            copingModel = written.equals(templates) ? null : written;
            return written.equals(before) ? List.of() : List.of(PlanChange.part(TemplatePart.COPING_MODEL, by, now));
        });
    }

    /**
     * Is for these from now on.
     *
     * @return what this voids signatures by
     */
    List<PlanChange> aimAt(
            TargetGroup group, @Nullable TemplateContent template, String reason, AccountId by, Instant now) {
        stage.requireNotOver();
        return replan(template, reason, by, now, () -> {
            boolean same = group == targetGroup;
            targetGroup = group;
            return same ? List.of() : List.of(PlanChange.part(TemplatePart.TARGET_GROUP, by, now));
        });
    }

    /**
     * @param departs whether it does without something of this part, which others look after, by now
     * @return what this voids signatures by
     */
    List<PlanChange> settle(TemplatePart part, boolean departs, String reason, AccountId by, Instant now) {
        boolean before = basis.departs(part);
        basis.settle(part, departs, reason, by, now);
        return departs == before ? List.of() : changed(List.of(PlanChange.part(part, by, now)), now);
    }

    /** In further languages, its sessions too. */
    void write(WriteCourse command) {
        requireSeen(command.version());
        stage.requireNotOver();
        written.write(command);
        sessions().forEach(session -> session.write(command));
    }

    private void requireSeen(long seen) {
        if (version == null || version != seen) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
    }

    /**
     * A plan may go below the promised share of exchange time as long as nobody was promised it.
     *
     * @return what this voids signatures by; empty if nobody had signed, or nothing became otherwise
     */
    List<PlanChange> change(ChangeSession command, @Nullable TemplateContent template, AccountId by, Instant now) {
        stage.requireNotOver();
        return replan(template, command.reason(), by, now, () -> change(command, by, now));
    }

    private List<PlanChange> change(ChangeSession command, AccountId by, Instant now) {
        CourseSession session = session(command.session());
        double before = session.exchange().exchangeShare();
        List<PlanChange> changes = session.differences(command, by, now);
        session.change(command, now);
        double after = session.exchange().exchangeShare();
        timetable.settle();
        if (after < before && after < leastShare) {
            if (stage.is(CourseStatus.PUBLISHED)) {
                throw new CourseRefused(Reason.SHARE_IS_PROMISED, leastShare);
            }
            team.withdrawFromReason();
        }
        return changes;
    }

    /** @return what this voids signatures by */
    List<PlanChange> addSession(AddSession command, @Nullable TemplateContent template, AccountId by, Instant now) {
        stage.requireUnpublished();
        return replan(template, command.reason(), by, now, () -> {
            CourseSession added = timetable.add(this, template, command.title(), command.startsAt(), now);
            return List.of(PlanChange.added(added.title(), added.startsAtLocal(), by, now));
        });
    }

    /** @return what this voids signatures by */
    List<PlanChange> removeSession(
            SessionId id, String reason, @Nullable TemplateContent template, AccountId by, Instant now) {
        stage.requireUnpublished();
        return replan(template, reason, by, now, () -> {
            CourseSession leaving = session(id);
            timetable.remove(leaving, now);
            return List.of(PlanChange.removed(leaving.title(), leaving.startsAtLocal(), by, now));
        });
    }

    CourseHost invite(AccountId account, SessionRole role, Instant now) {
        stage.requireTakenInHand();
        return team.invite(this, account, role, now);
    }

    /** @return what this voids signatures by */
    List<PlanChange> answer(CourseHost host, boolean yes, Instant now) {
        stage.requireNotOver();
        if (yes && isReplaced(host)) {
            throw new CourseRefused(Reason.SOMEBODY_ELSE_WAS_ASKED);
        }
        AccountId self = host.account();
        if (yes == host.saidYes()) {
            host.answer(yes, now);
            return List.of();
        }
        List<PlanChange> voiding =
                changed(List.of(yes ? PlanChange.joined(self, self, now) : PlanChange.left(self, self, now)), now);
        host.answer(yes, now);
        return voiding;
    }

    /** Whether this one said no, and somebody else has been asked since. */
    boolean isReplaced(CourseHost host) {
        return team.isReplaced(host);
    }

    /**
     * Somebody who can no longer may always say so themself; others may not break up the pair of a published course.
     *
     * @return what this voids signatures by
     */
    List<PlanChange> remove(CourseHostId host, AccountId by, Instant now) {
        stage.requireNotOver();
        CourseHost leaving = host(host);
        if (stage.is(CourseStatus.PUBLISHED) && team.isLastOfRole(leaving)) {
            throw new CourseRefused(Reason.PAIR_IS_PROMISED);
        }
        List<PlanChange> voiding =
                leaving.saidYes() ? changed(List.of(PlanChange.left(leaving.account(), by, now)), now) : List.of();
        team.remove(leaving);
        return voiding;
    }

    /** Does it, and asks why where the course does otherwise by it than its template has fixed. */
    private List<PlanChange> replan(
            @Nullable TemplateContent template,
            String reason,
            AccountId by,
            Instant now,
            Supplier<List<PlanChange>> deed) {
        Set<TemplatePart> departed = Departures.of(this, template);
        List<PlanChange> changes = deed.get();
        basis.settle(this, template, departed, reason, by, now);
        return changed(changes, now);
    }

    /**
     * A plan that has been carried out is not planned anew by those who come afterwards, to evaluate it.
     *
     * @return the changes, if anybody is to hear of them: who signed, or was told before that there is something to sign anew
     */
    private List<PlanChange> changed(List<PlanChange> changes, Instant now) {
        if (!status().isUnpublished() && timetable.isOver(now)) {
            return List.of();
        }
        boolean signed = team.anybodySignedPlan();
        boolean told = signed || !plan.changes().isEmpty();
        changes.forEach(change -> plan.changed(change, signed));
        if (!changes.isEmpty()) {
            team.withdrawFromPlan();
        }
        return told ? changes : List.of();
    }

    /**
     * @param revision of the plan that the host has read
     * @throws CourseRefused with everything that is missing, while the plan is not ready to be signed
     */
    void signPlan(CourseHost by, int revision, Instant now) {
        stage.requireTakenInHand();
        if (revision != plan.revision()) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        List<PublishObstacle> unready =
                stage.is(CourseStatus.PLANNING) ? Readiness.unready(this, now) : List.<PublishObstacle>of();
        if (!unready.isEmpty()) {
            throw CourseRefused.notReady(unready);
        }
        by.signPlan(now);
        if (team.planIsSigned()) {
            plan.signed();
        }
    }

    /** What the hosts learnt; with the signatures of both kinds of hosts the course is completed. */
    void signEvaluation(CourseHost by, @Nullable String seen, String learnt, Instant now) {
        if (!stage.is(CourseStatus.PUBLISHED)) {
            throw new CourseRefused(Reason.IS_OVER);
        }
        if (!timetable.isOver(now)) {
            throw new CourseRefused(Reason.IS_NOT_OVER);
        }
        team.signEvaluation(by, seen, learnt, now);
        if (team.evaluationIsSigned()) {
            stage.complete();
        }
    }

    void giveReason(CourseHost by, String text) {
        stage.requirePlanning();
        team.giveReason(by, text);
    }

    /** @param wording the one that was read; if it is another by now, nothing is stood behind */
    void standBehindReason(CourseHost by, String wording) {
        stage.requirePlanning();
        team.standBehindReason(by, wording);
    }

    void publish(Instant now) {
        stage.requirePlanning();
        List<PublishObstacle> obstacles = obstacles(now);
        if (!obstacles.isEmpty()) {
            throw CourseRefused.notReady(obstacles);
        }
        stage.publish();
    }

    /** It will not be held, or not to its end. */
    void cancel(String reason, Instant now) {
        stage.requireNotOver();
        if (!status().isUnpublished() && timetable.isOver(now)) {
            throw new CourseRefused(Reason.IS_OVER);
        }
        stage.cancel(reason, now);
    }

    CoursePhase phase(Instant now) {
        return stage.phase(timetable, now);
    }

    /** Whether all its sessions are. */
    boolean sessionsAreOver(Instant now) {
        return timetable.isOver(now);
    }

    /** What a published course lacks of what it was published with, until its sessions are over. */
    List<PublishObstacle> lacks(Instant now) {
        return stage.is(CourseStatus.PUBLISHED) && !timetable.isOver(now) ? Readiness.lacks(this) : List.of();
    }

    /** Everything that stands between this course and publishing; empty once it is published. */
    List<PublishObstacle> obstacles(Instant now) {
        return stage.is(CourseStatus.PLANNING) ? Readiness.obstacles(this, now) : List.of();
    }

    private void describe(String title, String description, int capacity, Set<String> municipalities) {
        CourseRules.check(description, capacity, municipalities);
        written.describe(title, description);
        this.capacity = capacity;
        this.municipalities.retainAll(municipalities);
        this.municipalities.addAll(municipalities);
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
        return basis.template();
    }

    /** Of the template, counted from 1; null where there is no template. */
    @Nullable
    Integer templateEdition() {
        return basis.edition();
    }

    List<CourseDeparture> departures() {
        return basis.departures();
    }

    String title() {
        return written.title();
    }

    String description() {
        return written.description();
    }

    CourseTexts texts() {
        return written.texts();
    }

    TargetGroup targetGroup() {
        return targetGroup;
    }

    /** Its own; null where it has that of its template. */
    @Nullable
    String copingModel() {
        return copingModel;
    }

    Language heldIn() {
        return heldIn;
    }

    int capacity() {
        return capacity;
    }

    double leastShare() {
        return leastShare;
    }

    CourseStatus status() {
        return stage.status();
    }

    /** Whether anybody but those who planned it has ever known of it. */
    boolean wasPublished() {
        return stage.wasPublished();
    }

    /** Null unless it was cancelled, and for what was cancelled before this was kept. */
    @Nullable
    Instant cancelledAt() {
        return stage.cancelledAt();
    }

    @Nullable
    String cancelReason() {
        return stage.cancelReason();
    }

    /** What has to be read before the plan is signed: another one by now is refused. */
    int planRevision() {
        return plan.revision();
    }

    boolean planIsSigned() {
        return team.planIsSigned();
    }

    /** Whether nothing but signatures is missing before it is published, or it has been and is not over. */
    boolean isReadyToSign(Instant now) {
        return switch (status()) {
            case PLANNING -> Readiness.unready(this, now).isEmpty();
            case PUBLISHED -> !timetable.isOver(now);
            case IDEA, COMPLETED, CANCELLED -> false;
        };
    }

    /** Since it was signed; empty while it is. */
    List<PlanChange> planChanges() {
        return plan.changes();
    }

    @Nullable
    String learnt() {
        return team.learnt();
    }

    @Nullable
    String belowShareReason() {
        return team.reason();
    }

    LocalDateTime firstStart() {
        return timetable.firstStart();
    }

    LocalDateTime lastStart() {
        return timetable.lastStart();
    }

    Set<String> municipalities() {
        return Set.copyOf(municipalities);
    }

    /** In order of time. */
    List<CourseSession> sessions() {
        return timetable.inOrder();
    }

    /** Whether asking for them asks the database. */
    boolean sessionsAreRead() {
        return timetable.isRead();
    }

    CourseSession session(SessionId session) {
        return timetable.session(session);
    }

    List<CourseHost> hosts() {
        return team.all();
    }

    CourseHost host(CourseHostId host) {
        return team.host(host);
    }

    Optional<CourseHost> seatOf(AccountId account) {
        return team.seatOf(account);
    }

    /** The hosts in this role who said yes. */
    List<CourseHost> agreed(SessionRole role) {
        return team.agreed(role);
    }
}
