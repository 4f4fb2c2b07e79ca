package no.mestringsrom.course;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * A course as its coordinators and hosts see it.
 *
 * @param version of what is typed about the course itself; goes with {@link ChangeCourse}
 * @param hosts professionals first, in order of invitation
 * @param belowShareReason why there is less exchange time than promised; null where nobody gave a reason
 * @param obstacles all that stands between the course and publishing
 * @param mayEdit whether the one who asked may change the course
 * @param mayCancel whether the one who asked may call the course off now
 * @param ownSeat of the one who asked, where that is a host; else null
 */
public record CourseDetails(
        CourseFacts facts,
        long version,
        String description,
        TargetGroup targetGroup,
        List<SessionDetails> sessions,
        List<HostDetails> hosts,
        @Nullable String belowShareReason,
        List<PublishObstacle> obstacles,
        boolean mayEdit,
        boolean mayCancel,
        boolean sessionsAreOver,
        @Nullable CourseHostId ownSeat) {

    /** @param version goes with {@link ChangeSession} */
    public record SessionDetails(SessionPlan plan, long version, boolean begun) {}

    public record HostDetails(CourseHostSeat seat, boolean standsBehindReason) {}

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
