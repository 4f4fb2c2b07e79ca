package no.mestringsrom.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.room.SessionLedgers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The session that a visitor can walk into. */
@Component
@Profile("demo")
class OnNow {

    private final MyCourses courses;
    private final SessionLedgers ledgers;
    private final Participants participants;
    private final Links links;
    private final ActingAs acting;
    private final TimeMachine time;

    OnNow(
            MyCourses courses,
            SessionLedgers ledgers,
            Participants participants,
            Links links,
            ActingAs acting,
            TimeMachine time) {
        this.courses = courses;
        this.ledgers = ledgers;
        this.participants = participants;
        this.links = links;
        this.acting = acting;
        this.time = time;
    }

    /** @param left how long it must still last by its plan */
    Optional<SessionPlan> session(Duration left) {
        Instant now = time.instant();
        return acting.person(
                Cast.PROFESSIONAL,
                () -> courses.all().stream()
                        .filter(course -> course.facts().status() == CourseStatus.PUBLISHED)
                        .flatMap(course -> course.sessions().stream())
                        .filter(session -> !session.startsAt().isAfter(now))
                        .filter(session -> session.plannedEnd().isAfter(now.plus(left)))
                        .filter(session -> !ledgers.isFinal(CourseSittings.of(session)))
                        .findFirst());
    }

    /** The personal link of one who takes part, as a path. */
    Optional<String> participantPath() {
        return session(Duration.ZERO)
                .flatMap(session ->
                        participants.confirmed(session.course()).stream().findFirst())
                .map(participant -> "/p/"
                        + links.sign(LinkPurpose.PARTICIPANT, participant.id().value()));
    }
}
