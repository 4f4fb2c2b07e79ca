package no.mestringsrom.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/** Somebody asked to host a course, as a professional or as an experienced user, and what they said. */
@Entity
@Table(name = "course_host")
class CourseHost {

    @EmbeddedId
    private CourseHostId id;

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private SessionRole role;

    @Enumerated(EnumType.STRING)
    private HostAnswer answer = HostAnswer.NOT_YET;

    private Instant invitedAt;
    private @Nullable Instant answeredAt;

    /** Whether this host stands behind the reason for less exchange time than promised. */
    private boolean standsBehindReason;

    /** When this host signed the plan as it is; null if it is another by now. */
    private @Nullable Instant planSignedAt;

    /** When this host signed what was learnt, as it stands there now. */
    private @Nullable Instant evaluationSignedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CourseHost() {}

    CourseHost(Course course, AccountId account, SessionRole role, Instant now) {
        this.id = CourseHostId.create();
        this.course = course;
        this.account = account;
        this.role = role;
        this.invitedAt = now;
    }

    /** May be said again as long as one changes one's mind. */
    void answer(boolean yes, Instant now) {
        HostAnswer said = yes ? HostAnswer.YES : HostAnswer.NO;
        if (answer != said) {
            answeredAt = now;
        }
        answer = said;
        if (!yes) {
            withdrawFromReason();
            withdrawFromPlan();
            withdrawFromEvaluation();
        }
    }

    void askAgain(SessionRole role, Instant now) {
        this.role = role;
        answer = HostAnswer.NOT_YET;
        invitedAt = now;
        answeredAt = null;
    }

    void standBehindReason() {
        standsBehindReason = true;
    }

    void withdrawFromReason() {
        standsBehindReason = false;
    }

    void signPlan(Instant now) {
        if (planSignedAt == null) {
            planSignedAt = now;
        }
    }

    void withdrawFromPlan() {
        planSignedAt = null;
    }

    void signEvaluation(Instant now) {
        if (evaluationSignedAt == null) {
            evaluationSignedAt = now;
        }
    }

    void withdrawFromEvaluation() {
        evaluationSignedAt = null;
    }

    CourseHostId id() {
        return id;
    }

    Course course() {
        return course;
    }

    AccountId account() {
        return account;
    }

    SessionRole role() {
        return role;
    }

    HostAnswer answer() {
        return answer;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    /** Whether this one was asked after the other had said no to the same: then it is no longer the other's to say yes to. */
    boolean takesPlaceOf(CourseHost other) {
        return other.answer == HostAnswer.NO
                && other.answeredAt != null
                && answer != HostAnswer.NO
                && role == other.role
                && invitedAt.isAfter(other.answeredAt);
    }

    boolean saidYes() {
        return answer == HostAnswer.YES;
    }

    boolean standsBehindReason() {
        return standsBehindReason;
    }

    @Nullable
    Instant planSignedAt() {
        return planSignedAt;
    }

    boolean signedPlan() {
        return planSignedAt != null;
    }

    @Nullable
    Instant evaluationSignedAt() {
        return evaluationSignedAt;
    }

    boolean signedEvaluation() {
        return evaluationSignedAt != null;
    }
}
