package no.mestringsrom.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.retention.Retention;
import no.mestringsrom.retention.RetentionRule;
import no.mestringsrom.selfhelp.GoingOn;
import no.mestringsrom.selfhelp.GoingOnAnswer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some of a course that is over want to go on, and have a group. Their way in stands in the mails that would have been sent. */
@Component
@Profile("demo")
class GoOn {

    /** Who forms groups when the time to answer is over. */
    private static final String RULE = "selfhelp.wishes";

    private final GoingOn goingOn;
    private final CourseSessions courses;
    private final Participants participants;
    private final Links links;
    private final Retention retention;
    private final List<RetentionRule> rules;
    private final TimeMachine time;

    GoOn(
            GoingOn goingOn,
            CourseSessions courses,
            Participants participants,
            Links links,
            Retention retention,
            List<RetentionRule> rules,
            TimeMachine time) {
        this.goingOn = goingOn;
        this.courses = courses;
        this.participants = participants;
        this.links = links;
        this.retention = retention;
        this.rules = rules;
        this.time = time;
    }

    /** The first of them would help the group to get going. */
    void after(CourseId course, int people) {
        Instant end = courses.sessions(course).getLast().plannedEnd();
        List<Participant> group = participants.confirmed(course).subList(0, people);
        time.at(end.plus(Duration.ofHours(2)), () -> {
            for (Participant one : group) {
                goingOn.answer(
                        links.sign(LinkPurpose.PARTICIPANT, one.id().value()),
                        one.equals(group.getFirst()) ? GoingOnAnswer.YES_AND_INITIATES : GoingOnAnswer.YES);
            }
        });
        time.at(
                end.plus(Duration.ofDays(3)).plus(Duration.ofHours(1)),
                () -> rules.stream().filter(rule -> rule.name().equals(RULE)).forEach(retention::carryOut));
    }
}
