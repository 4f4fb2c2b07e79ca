package no.mestringsrom.registration;

import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a seat, or takes a place in the line, for anybody who asks. */
@Service
@Transactional(readOnly = true)
public class SignUp {

    private final Places places;
    private final Turns turns;
    private final CourseSessions courses;
    private final ObjectProvider<TextMessaging> texting;

    SignUp(Places places, Turns turns, CourseSessions courses, ObjectProvider<TextMessaging> texting) {
        this.places = places;
        this.courses = courses;
        this.turns = turns;
        this.texting = texting;
    }

    /**
     * The same submission again changes nothing and has the same outcome. A transaction of its own, never part of a
     * longer one: others wait for it.
     *
     * @throws SignUpRefused with everything that is wrong with the form, or if the course is closed
     * @throws no.mestringsrom.course.UnknownCourse if there is none
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignUpOutcome signUp(SignUpCommand command) {
        return signUp(courses.facts(command.course()), command);
    }

    /**
     * As {@link #signUp(SignUpCommand)}, for whoever has just read the course.
     *
     * @param course that the form is checked against; it is read again before anything is given
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignUpOutcome signUp(CourseFacts course, SignUpCommand command) {
        boolean texting = takesMobiles();
        places.check(command, course, texting, command.helper().helps() ? Reached.BY_OTHERS : Reached.WRITTEN_TO);
        SignUpCommand reachable = texting ? command : command.withoutMobile();
        return turns.take(command.course(), () -> places.take(reachable, Introduction.NONE));
    }

    /** Whether somebody may sign up with a mobile number alone. */
    public boolean takesMobiles() {
        return texting.stream().anyMatch(TextMessaging::isOn);
    }

    /** Whether a course can be signed up for: published, and not begun. */
    public boolean isOpen(CourseFacts course) {
        return places.open(course);
    }
}
