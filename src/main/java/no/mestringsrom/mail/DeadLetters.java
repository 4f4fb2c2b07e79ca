package no.mestringsrom.mail;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages about a course that did not arrive, for its coordinators: they may have one sent again, or ring instead and say
 * so. A reminder whose time was over is not among them: nobody could do anything about it any more.
 */
@Service
@Transactional(readOnly = true)
public class DeadLetters {

    private static final Limit MOST = Limit.of(200);

    /** More courses than a service holds at a time. */
    private static final int MOST_COURSES = 1_000;

    /** After its last session a course is written to for some days yet, and what it was written is kept for thirty. */
    private static final Period OF_USE = Period.ofMonths(2);

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final MailMessages messages;
    private final CourseSessions courses;
    private final Participants participants;
    private final CurrentAccount current;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadLetters(
            MailMessages messages,
            CourseSessions courses,
            Participants participants,
            CurrentAccount current,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.courses = courses;
        this.participants = participants;
        this.current = current;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    public record Count(CourseFacts course, int messages) {}

    /** Of the courses that the one who is signed in coordinates, those with something that did not arrive. */
    public List<Count> mine() {
        Set<UUID> services = current.find().map(AccountSummary::services).orElse(Set.of());
        LocalDateTime since = LocalDateTime.ofInstant(clock.instant(), NORWAY).minus(OF_USE);
        List<CourseFacts> own = courses.ofServices(services, since, MOST_COURSES).stream()
                .filter(this::coordinates)
                .toList();
        Map<UUID, Long> counts = messages
                .countDead(own.stream().map(course -> course.id().value()).toList())
                .stream()
                .collect(Collectors.toMap(MailMessages.Dead::course, MailMessages.Dead::messages));
        return own.stream()
                .filter(course -> counts.containsKey(course.id().value()))
                .map(course -> new Count(
                        course,
                        Objects.requireNonNull(counts.get(course.id().value())).intValue()))
                .toList();
    }

    /** How many did not arrive; 0 for anybody but the course's coordinators. */
    public int count(CourseFacts course) {
        return coordinates(course) ? messages.countDead(course.id().value()) : 0;
    }

    /**
     * The newest first. The look is logged.
     *
     * @throws AccessDeniedException for anybody but the course's coordinators
     */
    @Transactional
    public List<DeadLetter> look(CourseId id) {
        CourseFacts course = courses.facts(id);
        require(course);
        accessLog.lookedIn(id.value(), current.require().id(), "undelivered messages", id.value());
        List<MailMessage> dead = messages.dead(id.value(), MOST);
        Map<UUID, String> names = names(id, dead);
        return dead.stream()
                .map(message -> new DeadLetter(
                        message.id().id(),
                        names.getOrDefault(message.person(), message.recipient()),
                        message.kind(),
                        message.channel(),
                        message.recipient(),
                        message.failedAt(),
                        Objects.requireNonNull(message.failure())))
                .toList();
    }

    private Map<UUID, String> names(CourseId course, List<MailMessage> dead) {
        Map<UUID, String> names = new HashMap<>();
        courses.hosts(course).forEach(host -> names.put(host.id().value(), host.name()));
        List<RegistrationId> people = new ArrayList<>();
        dead.stream()
                .map(MailMessage::person)
                .filter(person -> person != null && !names.containsKey(person))
                .distinct()
                .forEach(person -> people.add(new RegistrationId(person)));
        participants.names(people).forEach((person, name) -> names.put(person.value(), name));
        return names;
    }

    /** One that is on its way again already, or gone, is left alone. */
    @Transactional
    public void tryAgain(UUID id) {
        messages.findById(new MailMessageId(id)).ifPresent(message -> {
            require(message);
            message.tryAgain(clock.instant());
            events.publishEvent(new Outbox.MailWritten());
        });
    }

    /** Somebody has rung: it need not arrive any more. */
    @Transactional
    public void settle(UUID id) {
        messages.findById(new MailMessageId(id)).ifPresent(message -> {
            require(message);
            if (message.isGivenUp()) {
                messages.delete(message);
            }
        });
    }

    private void require(MailMessage message) {
        CourseId course = message.course();
        if (course == null) {
            throw new AccessDeniedException("Belongs to no course");
        }
        require(courses.facts(course));
    }

    private void require(CourseFacts course) {
        if (!coordinates(course)) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
    }

    private boolean coordinates(CourseFacts course) {
        return current.coordinates(course.service().value());
    }
}
