package no.mestringsrom.registration;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a seat, or a place in the line, for anybody who asks. */
@Service
@Transactional(readOnly = true)
public class SignUp {

    private final Places places;
    private final RegistrationRepository registrations;

    /**
     * Those who sign up for the same course at once wait here, in order of arrival, and not in the database, where each
     * would hold a connection while waiting. The database's lock is what counts; this keeps a rush from taking them all.
     */
    private final Lock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toArray(Lock[]::new);

    SignUp(Places places, RegistrationRepository registrations) {
        this.places = places;
        this.registrations = registrations;
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
        Lock turn = turns[Math.floorMod(command.course().hashCode(), turns.length)];
        turn.lock();
        try {
            return places.take(command);
        } finally {
            turn.unlock();
        }
    }

    /** What came of a submission; empty if nothing was submitted, or if it was cancelled since. */
    public Optional<SignUpReceipt> receipt(CourseId course, UUID submission) {
        return registrations
                .findByCourseAndSubmission(course, submission)
                .filter(registration -> registration.status() != RegistrationStatus.CANCELLED)
                .map(this::receipt);
    }

    /** Whether a course can be signed up for: published, and not begun. */
    public boolean isOpen(CourseFacts course) {
        return places.open(course);
    }

    private SignUpReceipt receipt(Registration registration) {
        if (registration.status() == RegistrationStatus.CONFIRMED) {
            return new SignUpReceipt(RegistrationStatus.CONFIRMED, 0);
        }
        int before = registrations.countWaitingBefore(registration.course(), registration.place());
        return new SignUpReceipt(RegistrationStatus.WAITING, before + 1);
    }
}
