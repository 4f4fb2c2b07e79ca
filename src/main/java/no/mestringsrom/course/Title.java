package no.mestringsrom.course;

import no.mestringsrom.course.CourseRefused.Reason;

/** What a course or a session is called. */
final class Title {

    static final int LONGEST = 120;

    private Title() {}

    /** @throws CourseRefused {@code TITLE_MISSING} or {@code TITLE_TOO_LONG} */
    static String checked(String title) {
        if (title.isBlank()) {
            throw new CourseRefused(Reason.TITLE_MISSING);
        }
        if (title.length() > LONGEST) {
            throw new CourseRefused(Reason.TITLE_TOO_LONG, LONGEST);
        }
        return title.strip();
    }
}
