package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.CourseForgotten;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.TakenOff;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks participants, each privately, whether they want to go on: from the start of the last session until three days after
 * it. Nobody sees the answers, neither hosts nor the others; then those who said yes become a group, and the answers are
 * forgotten.
 */
@Service
@Transactional(readOnly = true)
public class GoingOn {

    static final Duration TIME_TO_ANSWER = Duration.ofDays(3);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final WishStore wishes;
    private final GroupRepository groups;
    private final CourseSessions courses;
    private final Participants participants;
    private final ReachableAddress addresses;
    private final Links links;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoingOn(
            WishStore wishes,
            GroupRepository groups,
            CourseSessions courses,
            Participants participants,
            ReachableAddress addresses,
            Links links,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wishes = wishes;
        this.groups = groups;
        this.courses = courses;
        this.participants = participants;
        this.addresses = addresses;
        this.links = links;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Where a participant is asked, below their own link. */
    public static String below(String link) {
        return link + "/videre";
    }

    /** @throws SelfHelpRefused {@code UNKNOWN_LINK} or {@code NOT_ASKED} */
    public GoingOnQuestion question(String token) {
        RegistrationId who = who(token);
        if (participants.participant(who).isEmpty()) {
            throw new SelfHelpRefused(Reason.UNKNOWN_LINK);
        }
        return question(who).orElseThrow(() -> new SelfHelpRefused(Reason.NOT_ASKED));
    }

    /** Empty before and after, and for whoever has no seat. */
    Optional<GoingOnQuestion> question(RegistrationId who) {
        return participants
                .participant(who)
                .filter(participant -> participant.status() == RegistrationStatus.CONFIRMED)
                .flatMap(this::question);
    }

    private Optional<GoingOnQuestion> question(Participant participant) {
        CourseFacts course = courses.facts(participant.course());
        List<SessionPlan> sessions = courses.sessions(course.id());
        if (course.status() == CourseStatus.CANCELLED || course.status().isUnpublished() || sessions.isEmpty()) {
            return Optional.empty();
        }
        SessionPlan last = sessions.getLast();
        Instant until = until(last);
        boolean asked = last.begun() || !clock.instant().isBefore(last.startsAt());
        return asked && clock.instant().isBefore(until) && !wishes.isClosed(course.id())
                ? Optional.of(new GoingOnQuestion(
                        course,
                        LocalDateTime.ofInstant(until, OSLO),
                        wishes.answer(participant.id()).orElse(null),
                        participants
                                .addressee(participant.id())
                                .filter(addresses::reaches)
                                .isPresent()))
                : Optional.empty();
    }

    /** May be answered otherwise as long as it is asked. @throws SelfHelpRefused {@code UNKNOWN_LINK} or {@code NOT_ASKED} */
    @Transactional
    public void answer(String token, GoingOnAnswer answer) {
        RegistrationId who = who(token);
        CourseId course = participants
                .participant(who)
                .map(Participant::course)
                .orElseThrow(() -> new SelfHelpRefused(Reason.UNKNOWN_LINK));
        // Whoever forms the group, or leaves the course, is waited for.
        courses.lock(course);
        if (question(who).isEmpty()) {
            throw new SelfHelpRefused(Reason.NOT_ASKED);
        }
        wishes.answer(course, who, answer);
    }

    /** Courses whose answers have not been acted upon, for some of them it may be time; whether their hosts have completed them or not. */
    List<CourseId> due() {
        return wishes.courses();
    }

    /**
     * Forms the group of those who said yes and can be told of it, if there are at least two, and forgets the answers.
     *
     * @return how many answers were forgotten
     */
    @Transactional
    int close(CourseId id) {
        courses.lock(id);
        List<SessionPlan> sessions = courses.sessions(id);
        if (sessions.isEmpty() || clock.instant().isBefore(until(sessions.getLast())) || wishes.isClosed(id)) {
            return 0;
        }
        List<WishStore.Row> answers = wishes.of(id);
        Map<RegistrationId, GoingOnAnswer> goes = answers.stream()
                .filter(row -> row.answer().goesOn())
                .collect(Collectors.toMap(WishStore.Row::who, WishStore.Row::answer));
        List<Addressee> going = participants.seated(List.of(id)).stream()
                .filter(to -> goes.containsKey(to.registration()) && addresses.reaches(to))
                .toList();
        if (going.size() >= SelfHelpGroup.FEWEST) {
            form(courses.facts(id), going.stream().map(to -> newcomer(to, goes)).toList());
        } else {
            going.forEach(to -> events.publishEvent(new NobodyElseGoesOn(to)));
        }
        wishes.forget(id);
        wishes.close(id);
        return answers.size();
    }

    private void form(CourseFacts course, List<SelfHelpMember.Newcomer> people) {
        Language language = course.heldIn();
        SelfHelpGroup group = groups.save(SelfHelpGroup.formed(
                course.service(),
                language,
                texts.get(language, "selfhelp.Group.name"),
                texts.get(language, "selfhelp.Group.rules"),
                people,
                clock.instant()));
        events.publishEvent(new GroupFormed(group.id(), group.service(), group.addressees()));
    }

    private static SelfHelpMember.Newcomer newcomer(Addressee who, Map<RegistrationId, GoingOnAnswer> goes) {
        return new SelfHelpMember.Newcomer(
                who.name(),
                who.email(),
                who.mobile(),
                who.language(),
                goes.get(who.registration()) == GoingOnAnswer.YES_AND_INITIATES);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedOff left) {
        wishes.forget(left.who().registration());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TakenOff left) {
        wishes.forget(left.who().registration());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ParticipantErased erased) {
        wishes.forget(erased.registration());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CourseForgotten forgotten) {
        wishes.forget(forgotten.course());
    }

    private static Instant until(SessionPlan last) {
        return last.plannedEnd().plus(TIME_TO_ANSWER);
    }

    private RegistrationId who(String token) {
        try {
            return new RegistrationId(links.open(LinkPurpose.PARTICIPANT, token));
        } catch (LinkRefused notALink) {
            throw new SelfHelpRefused(Reason.UNKNOWN_LINK);
        }
    }
}
