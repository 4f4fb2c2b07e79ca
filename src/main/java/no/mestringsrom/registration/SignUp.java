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
    private final Desk<SignUpOutcome> desk;
    private final Turns turns;
    private final CourseSessions courses;
    private final ObjectProvider<TextMessaging> texting;

    SignUp(Places places, Round round, Turns turns, CourseSessions courses, ObjectProvider<TextMessaging> texting) {
        this.places = places;
        this.courses = courses;
        this.desk = new Desk<>(round::serve, turns);
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
        Press.Form form = new Press.Form(command, takesMobiles());
        return desk.serve(form, () -> alone(form));
    }

    private SignUpOutcome alone(Press.Form form) {
        SignUpCommand command = form.command();
        places.check(command, courses.facts(command.course()), form.texting(), form.reached());
        return turns.take(command.course(), () -> places.take(form.reachable(), Introduction.NONE));
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
