package no.mestringsrom.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SeatAnswers;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented people sign up and say yes, one after the other, in the weeks before. */
@Component
@Profile("demo")
class SignUps {

    private static final Duration FIRST = Duration.ofDays(20);
    private static final Duration BETWEEN = Duration.ofHours(29);

    private final SignUp signUp;
    private final Participants participants;
    private final SeatAnswers answers;
    private final CourseSessions courses;
    private final TimeMachine time;

    SignUps(SignUp signUp, Participants participants, SeatAnswers answers, CourseSessions courses, TimeMachine time) {
        this.signUp = signUp;
        this.participants = participants;
        this.answers = answers;
        this.courses = courses;
        this.time = time;
    }

    /** @param before all of them signed up by then */
    void signUp(CourseId course, List<Person> people, Instant before) {
        List<String> municipalities =
                courses.facts(course).municipalities().stream().sorted().toList();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            SignUpCommand command = new SignUpCommand(
                    course,
                    UUID.randomUUID(),
                    person.firstName(),
                    person.email(),
                    "",
                    NeedsForm.NONE,
                    municipalities.get(i % municipalities.size()),
                    i % 4 == 3 ? ParticipantKind.RELATIVE : ParticipantKind.PATIENT_OR_USER,
                    true,
                    person.language());
            time.at(before.minus(FIRST).plus(BETWEEN.multipliedBy(i)), () -> {
                signUp.signUp(command);
                participants.submitted(course, command.submission()).ifPresent(someone -> answers.yes(someone.id()));
            });
        }
    }
}
