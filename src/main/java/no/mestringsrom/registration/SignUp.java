package no.mestringsrom.registration;

import java.util.function.BooleanSupplier;
import no.mestringsrom.course.CourseFacts;
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
    private final ObjectProvider<TextMessaging> texting;

    SignUp(Places places, Round round, Turns turns, ObjectProvider<TextMessaging> texting) {
        this.places = places;
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
        return signUp(command, () -> true);
    }

    /**
     * As {@link #signUp(SignUpCommand)}.
     *
     * @param allowed whether another form may come from there, asked once the course is known to be there, perhaps twice
     * @throws TooManyForms if not
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignUpOutcome signUp(SignUpCommand command, BooleanSupplier allowed) {
        Press.Form form = Press.Form.of(command, takesMobiles(), allowed);
        return desk.serve(form, () -> turns.take(command.course(), () -> alone(form)));
    }

    private SignUpOutcome alone(Press.Form form) {
        form.check(places);
        return places.take(form.reachable(), Introduction.NONE);
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
