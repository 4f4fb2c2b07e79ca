package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who are asked something and can't be written to: the coordinator rings them, and answers for them. */
@Service
@Transactional(readOnly = true)
public class Calls {

    /** The start page is opened often: one look an hour is told apart from the next. */
    private static final Duration ONE_LOOK = Duration.ofHours(1);

    private final RegistrationRepository registrations;
    private final MyCourses mine;
    private final CourseSessions courses;
    private final Participants participants;
    private final Places places;
    private final Turns turns;
    private final CurrentAccount current;
    private final AccessLog accessLog;
    private final Clock clock;

    Calls(
            RegistrationRepository registrations,
            MyCourses mine,
            CourseSessions courses,
            Participants participants,
            Places places,
            Turns turns,
            CurrentAccount current,
            AccessLog accessLog,
            Clock clock) {
        this.registrations = registrations;
        this.mine = mine;
        this.courses = courses;
        this.participants = participants;
        this.places = places;
        this.turns = turns;
        this.current = current;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @param phone in E.164; null if none was given
     * @param helpedBy the office that signed them up, and may know how to reach them; empty if none did
     */
    public record Call(
            RegistrationId who,
            CourseFacts course,
            String name,
            @Nullable String phone,
            String helpedBy,
            RegistrationStatus status,
            Instant answerBy) {}

    /** Whom the one who is signed in is to ring, in the courses that they coordinate, the most urgent first. Logged. */
    @Transactional
    public List<Call> waiting() {
        AccountId self = current.require().id();
        Map<CourseId, CourseFacts> own = mine.all().stream()
                .map(MyCourse::facts)
                .filter(course -> course.status() == CourseStatus.PUBLISHED
                        && current.coordinates(course.service().value()))
                .collect(Collectors.toMap(CourseFacts::id, Function.identity()));
        if (own.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Registration> found = registrations.toRing(own.keySet(), now);
        List<UUID> looked =
                found.stream().map(one -> one.course().value()).distinct().toList();
        accessLog.lookedInAnew(self, "participants to ring", looked, now.minus(ONE_LOOK));
        return found.stream()
                .map(one -> call(one, Objects.requireNonNull(own.get(one.course()))))
                .toList();
    }

    private static Call call(Registration one, CourseFacts course) {
        ListedParticipant listed = one.listed();
        return new Call(
                one.id(),
                course,
                listed.name(),
                listed.phone(),
                listed.helpedBy(),
                listed.status(),
                Objects.requireNonNull(one.addressee().answerBy()));
    }

    /**
     * Says for somebody what they said on the phone. Logged. A transaction of its own, never part of a longer one.
     *
     * @return what they are then
     * @throws AccessDeniedException for anybody but the coordinators of the course's service, and for whoever can be written
     *     to: they answer themselves
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public RegistrationStatus answer(RegistrationId who, boolean yes) {
        Registration one =
                registrations.findById(who).orElseThrow(() -> new AccessDeniedException("Nobody to answer for"));
        CourseId course = one.course();
        if (!current.coordinates(courses.facts(course).service().value())
                || one.contact().canBeWrittenTo()) {
            throw new AccessDeniedException("Not a coordinator of the course's service, or nobody to answer for");
        }
        AccountId self = current.require().id();
        if (yes) {
            accessLog.lookedIn(course.value(), self, "answered for participant", who.value());
            return turns.take(course, () -> places.confirm(course, who));
        }
        turns.take(course, () -> places.takeOff(course, who, self));
        return participants.participant(who).orElseThrow().status();
    }
}
