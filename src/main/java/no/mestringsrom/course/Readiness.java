package no.mestringsrom.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.course.PublishObstacle.Kind;
import no.mestringsrom.exchange.SessionRole;

/**
 * What a course needs before it is published. By the national definition it is not a course of this kind unless a
 * professional and an experienced user carry it together, and without time for the group it is a lecture. When all of it is
 * there, both sign.
 */
final class Readiness {

    private Readiness() {}

    /** In the order in which one would see to them. */
    static List<PublishObstacle> obstacles(Course course, Instant now) {
        List<PublishObstacle> unready = unready(course, now);
        return unready.isEmpty() ? missingSignatures(course) : unready;
    }

    /** Of the partnership: a host may fall ill, and a plan may change, after people were promised it. */
    static List<PublishObstacle> lacks(Course course) {
        List<PublishObstacle> lacking = new ArrayList<>();
        addMissing(course, SessionRole.PROFESSIONAL, Kind.NO_PROFESSIONAL, Kind.PROFESSIONAL_HAS_NOT_ANSWERED, lacking);
        addMissing(
                course,
                SessionRole.EXPERIENCED_USER,
                Kind.NO_EXPERIENCED_USER,
                Kind.EXPERIENCED_USER_HAS_NOT_ANSWERED,
                lacking);
        return lacking.isEmpty() ? missingSignatures(course) : List.copyOf(lacking);
    }

    private static List<PublishObstacle> missingSignatures(Course course) {
        List<PublishObstacle> missing = new ArrayList<>();
        if (course.agreed(SessionRole.PROFESSIONAL).stream().noneMatch(CourseHost::signedPlan)) {
            missing.add(PublishObstacle.of(Kind.PLAN_LACKS_PROFESSIONAL));
        }
        if (course.agreed(SessionRole.EXPERIENCED_USER).stream().noneMatch(CourseHost::signedPlan)) {
            missing.add(PublishObstacle.of(Kind.PLAN_LACKS_EXPERIENCED_USER));
        }
        return List.copyOf(missing);
    }

    /** What keeps the plan from being signed. */
    static List<PublishObstacle> unready(Course course, Instant now) {
        List<PublishObstacle> obstacles = new ArrayList<>();
        addMissing(
                course, SessionRole.PROFESSIONAL, Kind.NO_PROFESSIONAL, Kind.PROFESSIONAL_HAS_NOT_ANSWERED, obstacles);
        addMissing(
                course,
                SessionRole.EXPERIENCED_USER,
                Kind.NO_EXPERIENCED_USER,
                Kind.EXPERIENCED_USER_HAS_NOT_ANSWERED,
                obstacles);
        addTooLittleExchange(course, obstacles);
        for (CourseSession session : course.sessions()) {
            if (session.hasBegun(now)) {
                obstacles.add(PublishObstacle.of(Kind.SESSION_HAS_BEGUN, session.title()));
            }
        }
        return List.copyOf(obstacles);
    }

    private static void addMissing(
            Course course, SessionRole role, Kind noOne, Kind noAnswer, List<PublishObstacle> obstacles) {
        if (!course.agreed(role).isEmpty()) {
            return;
        }
        boolean waiting =
                course.hosts().stream().anyMatch(host -> host.role() == role && host.answer() == HostAnswer.NOT_YET);
        obstacles.add(PublishObstacle.of(waiting ? noAnswer : noOne));
    }

    private static void addTooLittleExchange(Course course, List<PublishObstacle> obstacles) {
        List<CourseSession> tooLittle = course.sessions().stream()
                .filter(session -> session.exchange().exchangeShare() < course.leastShare())
                .toList();
        if (tooLittle.isEmpty() || hasReason(course)) {
            return;
        }
        for (CourseSession session : tooLittle) {
            obstacles.add(PublishObstacle.of(
                    Kind.SHARE_TOO_SMALL,
                    session.title(),
                    session.exchange().exchangeMinutes(),
                    session.exchange().plannedMinutes(),
                    course.leastShare()));
        }
        if (course.belowShareReason() != null) {
            if (noneStandsBehind(course, SessionRole.PROFESSIONAL)) {
                obstacles.add(PublishObstacle.of(Kind.REASON_LACKS_PROFESSIONAL));
            }
            if (noneStandsBehind(course, SessionRole.EXPERIENCED_USER)) {
                obstacles.add(PublishObstacle.of(Kind.REASON_LACKS_EXPERIENCED_USER));
            }
        }
    }

    private static boolean hasReason(Course course) {
        return course.belowShareReason() != null
                && !noneStandsBehind(course, SessionRole.PROFESSIONAL)
                && !noneStandsBehind(course, SessionRole.EXPERIENCED_USER);
    }

    private static boolean noneStandsBehind(Course course, SessionRole role) {
        return course.agreed(role).stream().noneMatch(CourseHost::standsBehindReason);
    }
}
