package no.mestringsrom.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.room.SessionAttendance;
import no.mestringsrom.room.SittingId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute for what is due now, by what courses, seats and sessions are now: nothing is planned ahead, so a moved
 * session is reminded of at its new time, and a cancelled one not at all. What was told already is known by its occasion.
 */
@Component
public class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Outbox outbox;
    private final Occasions occasions;
    private final MailMessages messages;
    private final ReminderLetters letters;
    private final HostMails hostMails;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Participants participants;
    private final Accounts accounts;
    private final SessionAttendance attendance;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            Outbox outbox,
            Occasions occasions,
            MailMessages messages,
            ReminderLetters letters,
            HostMails hostMails,
            CourseSessions courses,
            LearningServices services,
            Participants participants,
            Accounts accounts,
            SessionAttendance attendance,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outbox = outbox;
        this.occasions = occasions;
        this.messages = messages;
        this.letters = letters;
        this.hostMails = hostMails;
        this.courses = courses;
        this.services = services;
        this.participants = participants;
        this.accounts = accounts;
        this.attendance = attendance;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One that fails keeps none of the others from being said, nor the same in another course. */
    @Scheduled(cron = "${mestringsrom.mail.reminders:0 * * * * *}")
    public void remind() {
        for (Reminder reminder : Reminder.values()) {
            try {
                LocalDateTime local = LocalDateTime.ofInstant(clock.instant(), NORWAY);
                List<List<SessionPlan>> planned = courses.ofCoursesWithOneBetween(
                        local.plus(reminder.leastAhead()), local.plus(reminder.mostAhead()));
                unwritten(reminder, planned).stream()
                        .map(Unwritten::course)
                        .distinct()
                        .forEach(course -> remind(reminder, course));
            } catch (RuntimeException e) {
                log.error("What is due of {} could not be found; it is tried again in a minute", reminder, e);
            }
        }
    }

    /** Asks again what is due while nobody can change the course: somebody may just have moved the session. */
    private void remind(Reminder reminder, CourseId course) {
        try {
            transaction.executeWithoutResult(status -> {
                courses.lock(course);
                // Nobody leaves or is forgotten while it is written to whom.
                participants.toTellOfChange(course);
                // In one order, so that two houses that look at once never wait for each other.
                unwritten(reminder, List.of(courses.sessions(course))).stream()
                        .sorted(Comparator.comparing(Unwritten::occasion))
                        .forEach(one -> outbox.put(one.letter().get()));
            });
        } catch (RuntimeException e) {
            log.error(
                    "{} could not be written in course {}; it is tried again in a minute", reminder, course.value(), e);
        }
    }

    /** A session, and the one after it. */
    private record Due(SessionPlan session, @Nullable SessionPlan next) {}

    /** Written only if the occasion is free: most minutes none is. */
    private record Unwritten(CourseId course, String occasion, Supplier<Letter> letter) {}

    /** @param planned the sessions of each course, in order of time */
    private List<Unwritten> unwritten(Reminder reminder, List<List<SessionPlan>> planned) {
        Instant now = clock.instant();
        List<Due> due = planned.stream()
                .flatMap(sessions -> due(reminder, sessions, now).stream())
                .toList();
        Map<CourseId, CourseFacts> facts = published(due);
        due = due.stream()
                .filter(one -> facts.containsKey(one.session().course()))
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Map<LearningServiceId, LearningServiceSummary> byId =
                services.all().stream().collect(Collectors.toMap(LearningServiceSummary::id, Function.identity()));
        List<Unwritten> all = new ArrayList<>(toParticipants(reminder, due, facts, byId));
        if (reminder.isForHosts()) {
            all.addAll(toHosts(reminder, due, facts, byId));
        }
        if (reminder == Reminder.AFTER) {
            courses.agreedHosts(facts.keySet())
                    .forEach(seat -> all.add(
                            new Unwritten(seat.course(), HostMails.heldOccasion(seat), () -> hostMails.held(seat))));
        }
        Set<String> claimed =
                occasions.claimed(all.stream().map(Unwritten::occasion).toList());
        return all.stream().filter(one -> !claimed.contains(one.occasion())).toList();
    }

    private Map<CourseId, CourseFacts> published(List<Due> due) {
        Set<CourseId> ids = due.stream().map(one -> one.session().course()).collect(Collectors.toSet());
        return courses.facts(ids).stream()
                .filter(course -> course.status() == CourseStatus.PUBLISHED)
                .collect(Collectors.toMap(CourseFacts::id, Function.identity()));
    }

    private static List<Due> due(Reminder reminder, List<SessionPlan> sessions, Instant now) {
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            SessionPlan session = sessions.get(i);
            SessionPlan next = i + 1 < sessions.size() ? sessions.get(i + 1) : null;
            boolean aheadOfNext = next == null || now.isBefore(Reminder.HOUR_BEFORE.due(next));
            if (reminder.concerns(session, next == null) && reminder.isDue(session, now) && aheadOfNext) {
                due.add(new Due(session, next));
            }
        }
        return due;
    }

    private List<Unwritten> toParticipants(
            Reminder reminder,
            List<Due> due,
            Map<CourseId, CourseFacts> facts,
            Map<LearningServiceId, LearningServiceSummary> byId) {
        Map<CourseId, List<Addressee>> seated =
                participants.seated(facts.keySet()).stream().collect(Collectors.groupingBy(Addressee::course));
        Map<SittingId, Set<UUID>> came = reminder == Reminder.MISSED
                ? attendance.whoCame(due.stream()
                        .map(one -> CourseSittings.id(one.session().id()))
                        .toList())
                : Map.of();
        Map<UUID, Instant> seatTold = reminder.isAhead() ? seatTold(facts.keySet()) : Map.of();
        List<Unwritten> all = new ArrayList<>();
        for (Due one : due) {
            SessionPlan session = one.session();
            CourseFacts course = Objects.requireNonNull(facts.get(session.course()));
            LearningServiceSummary service = Objects.requireNonNull(byId.get(course.service()));
            for (Addressee to : seated.getOrDefault(course.id(), List.of())) {
                UUID person = to.registration().value();
                boolean there = came.getOrDefault(CourseSittings.id(session.id()), Set.of())
                        .contains(person);
                boolean toldSince = seatTold.getOrDefault(person, Instant.MIN).isAfter(reminder.due(session));
                if (!there && !toldSince) {
                    all.add(new Unwritten(
                            course.id(),
                            ReminderLetters.occasion(reminder, session, to),
                            () -> letters.of(reminder, to, session, one.next(), course, service)));
                }
            }
        }
        return all;
    }

    /** When people were last told that they have a seat, and when the sessions are. */
    private Map<UUID, Instant> seatTold(Set<CourseId> ids) {
        return messages
                .lastTold(MessageKind.SEAT, ids.stream().map(CourseId::value).toList())
                .stream()
                .collect(Collectors.toMap(MailMessages.Told::person, MailMessages.Told::at));
    }

    private List<Unwritten> toHosts(
            Reminder reminder,
            List<Due> due,
            Map<CourseId, CourseFacts> facts,
            Map<LearningServiceId, LearningServiceSummary> byId) {
        List<CourseHostSeat> seats = courses.agreedHosts(facts.keySet());
        Map<AccountId, AccountSummary> hosts =
                accounts.find(seats.stream().map(CourseHostSeat::account).collect(Collectors.toSet()));
        List<Unwritten> all = new ArrayList<>();
        for (Due one : due) {
            SessionPlan session = one.session();
            CourseFacts course = Objects.requireNonNull(facts.get(session.course()));
            LearningServiceSummary service = Objects.requireNonNull(byId.get(course.service()));
            for (CourseHostSeat seat : seats) {
                if (seat.course().equals(course.id())) {
                    AccountSummary to = Objects.requireNonNull(hosts.get(seat.account()));
                    all.add(new Unwritten(
                            course.id(),
                            ReminderLetters.occasion(
                                    reminder, session, seat.id().value()),
                            () -> letters.of(reminder, to, seat, session, course, service)));
                }
            }
        }
        return all;
    }
}
