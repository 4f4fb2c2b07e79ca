package no.mestringsrom.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.SessionRole;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Those who were asked to host a course, and what they say together: why it promises less exchange time, where it does, and
 * what they learnt. What counts is always at least one professional and at least one experienced user.
 */
@Embeddable
class HostTeam {

    static final int LONGEST_REASON = 1000;
    static final int LONGEST_LEARNT = 3000;

    private static final List<SessionRole> BOTH = List.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER);

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 50)
    private final List<CourseHost> hosts = new ArrayList<>();

    @Column(name = "below_share_reason")
    private @Nullable String reason;

    private @Nullable String learnt;

    /** Somebody who said no may be asked again, also in another role. */
    CourseHost invite(Course course, AccountId account, SessionRole role, Instant now) {
        CourseHost host = seatOf(account).orElse(null);
        if (host == null) {
            host = new CourseHost(course, account, role, now);
            hosts.add(host);
        } else if (host.answer() == HostAnswer.NO) {
            host.askAgain(role, now);
        } else {
            throw new CourseRefused(Reason.ALREADY_HOST);
        }
        return host;
    }

    void remove(CourseHost host) {
        hosts.remove(host);
    }

    boolean isLastOfRole(CourseHost host) {
        return host.saidYes() && agreed(host.role()).size() == 1;
    }

    /** Whether somebody else was asked since this one said no. */
    boolean isReplaced(CourseHost host) {
        return hosts.stream().anyMatch(other -> other.takesPlaceOf(host));
    }

    /** The host who gives the reason stands behind it; the other one still has to. A new wording starts anew. */
    void giveReason(CourseHost by, String text) {
        if (text.isBlank()) {
            throw new CourseRefused(Reason.REASON_MISSING);
        }
        if (text.length() > LONGEST_REASON) {
            throw new CourseRefused(Reason.REASON_TOO_LONG, LONGEST_REASON);
        }
        String wording = text.strip();
        if (!wording.equals(reason)) {
            reason = wording;
            withdrawFromReason();
        }
        by.standBehindReason();
    }

    void standBehindReason(CourseHost by, String wording) {
        if (!wording.equals(reason)) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        by.standBehindReason();
    }

    void withdrawFromReason() {
        hosts.forEach(CourseHost::withdrawFromReason);
    }

    boolean anybodySignedPlan() {
        return hosts.stream().anyMatch(CourseHost::signedPlan);
    }

    boolean planIsSigned() {
        return both(CourseHost::signedPlan);
    }

    void withdrawFromPlan() {
        hosts.forEach(CourseHost::withdrawFromPlan);
    }

    /**
     * Other words are to be signed anew by the others.
     *
     * @param seen what stood there when these words were written; null for nothing
     */
    void signEvaluation(CourseHost by, @Nullable String seen, String text, Instant now) {
        if (text.isBlank()) {
            throw new CourseRefused(Reason.LEARNT_MISSING);
        }
        if (text.length() > LONGEST_LEARNT) {
            throw new CourseRefused(Reason.LEARNT_TOO_LONG, LONGEST_LEARNT);
        }
        if (!Objects.equals(seen, learnt)) {
            throw new CourseRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        String wording = text.strip();
        if (!wording.equals(learnt)) {
            learnt = wording;
            hosts.forEach(CourseHost::withdrawFromEvaluation);
        }
        by.signEvaluation(now);
    }

    boolean evaluationIsSigned() {
        return both(CourseHost::signedEvaluation);
    }

    private boolean both(Predicate<CourseHost> said) {
        return BOTH.stream().allMatch(role -> agreed(role).stream().anyMatch(said));
    }

    @Nullable
    String learnt() {
        return learnt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<CourseHost> all() {
        return List.copyOf(hosts);
    }

    CourseHost host(CourseHostId id) {
        return hosts.stream().filter(host -> host.id().equals(id)).findFirst().orElseThrow(() -> new UnknownCourse(id));
    }

    Optional<CourseHost> seatOf(AccountId account) {
        return hosts.stream().filter(host -> host.account().equals(account)).findFirst();
    }

    List<CourseHost> agreed(SessionRole role) {
        return hosts.stream()
                .filter(host -> host.role() == role && host.saidYes())
                .toList();
    }
}
