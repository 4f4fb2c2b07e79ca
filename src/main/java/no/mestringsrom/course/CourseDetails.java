package no.mestringsrom.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * A course as its coordinators and hosts see it.
 *
 * @param version of what is typed about the course itself; goes with {@link ChangeCourse}
 * @param hosts professionals first, in order of invitation
 * @param basis what it was made from
 * @param plan how it stands with the signatures on the plan
 * @param learnt what the hosts wrote that they learnt; null for nothing yet
 * @param cancelReason why it was called off, where it was
 * @param belowShareReason why there is less exchange time than promised; null where nobody gave a reason
 * @param obstacles all that stands between the course and publishing
 * @param mayEdit whether the one who asked may change the course
 * @param mayCancel whether the one who asked may call the course off now
 * @param ownSeat of the one who asked, where that is a host; else null
 */
public record CourseDetails(
        CourseFacts facts,
        CoursePhase phase,
        long version,
        String description,
        TargetGroup targetGroup,
        List<SessionDetails> sessions,
        List<HostDetails> hosts,
        Plan plan,
        Basis basis,
        @Nullable String learnt,
        @Nullable String cancelReason,
        @Nullable String belowShareReason,
        List<PublishObstacle> obstacles,
        boolean mayEdit,
        boolean mayCancel,
        boolean sessionsAreOver,
        @Nullable CourseHostId ownSeat) {

    /** @param version goes with {@link ChangeSession} */
    public record SessionDetails(SessionPlan plan, long version, boolean begun) {}

    /**
     * @param planSignedAt null if the plan as it is has not been signed
     * @param evaluationSignedAt null if what was learnt, as it stands there, has not been signed
     */
    public record HostDetails(
            CourseHostSeat seat,
            boolean standsBehindReason,
            @Nullable Instant planSignedAt,
            @Nullable Instant evaluationSignedAt) {}

    /**
     * @param revision goes with the signature
     * @param signed whether a professional and an experienced user have both signed it as it is
     * @param changes since it was signed, oldest first
     * @param ready whether it can be signed now
     */
    public record Plan(int revision, boolean signed, List<Change> changes, boolean ready) {}

    /**
     * @param template null for a course without one; it may be out of use, or no longer for the one who asks
     * @param copingModel the course's own; null for that of the template
     */
    public record Basis(
            @Nullable TemplateId template,
            int edition,
            @Nullable String copingModel,
            List<CourseDeparture> departures) {}

    /** @param host the name of the host who came or left, where that is what happened */
    public record Change(
            PlanChange what, String by, @Nullable String host) {}

    public List<HostDetails> hosts(SessionRole role) {
        return hosts.stream().filter(host -> host.seat().role() == role).toList();
    }

    public Optional<SessionDetails> session(SessionId id) {
        return sessions.stream()
                .filter(session -> session.plan().id().equals(id))
                .findFirst();
    }

    /** The seat of the one who asked. */
    public Optional<HostDetails> own() {
        return hosts.stream().filter(host -> host.seat().id().equals(ownSeat)).findFirst();
    }
}
