package no.mestringsrom.course;

/** There is no such course, session or host. */
public final class UnknownCourse extends RuntimeException {

    UnknownCourse(Record id) {
        super("Nothing with " + id);
    }
}
