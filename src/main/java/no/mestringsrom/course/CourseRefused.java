package no.mestringsrom.course;

import java.util.List;
import no.mestringsrom.template.AgendaProblem;

/** Something may not be done with a course, and why. The text says what to do instead. */
public final class CourseRefused extends RuntimeException {

    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        DESCRIPTION_TOO_LONG,
        CAPACITY_OUT_OF_RANGE,
        CAPACITY_IS_PROMISED,
        CAPACITY_IS_RESERVED,
        NO_MUNICIPALITY,
        UNKNOWN_MUNICIPALITY,
        DATES_DO_NOT_FIT_TEMPLATE,
        START_DOES_NOT_EXIST,
        STARTS_IN_THE_PAST,
        STARTS_TOO_FAR_AHEAD,
        SESSIONS_OVERLAP,
        SESSION_HAS_BEGUN,
        SESSION_GONE,
        TEMPLATE_GONE,
        LAST_SESSION,
        TOO_MANY_SESSIONS,
        /** The agenda, as its {@link AgendaProblem} says. */
        AGENDA,
        DEPARTURE_NEEDS_REASON,
        SHARE_IS_PROMISED,
        CANCEL_REASON_MISSING,
        REASON_MISSING,
        REASON_TOO_LONG,
        REASON_IS_FOR_HOSTS,
        SIGNATURE_IS_FOR_HOSTS,
        LEARNT_MISSING,
        LEARNT_TOO_LONG,
        CHANGED_BY_SOMEONE_ELSE,
        NO_SUCH_ACCOUNT,
        ACCOUNT_LACKS_ROLE,
        ALREADY_HOST,
        SOMEBODY_ELSE_WAS_ASKED,
        PAIR_IS_PROMISED,
        NOT_READY,
        NOT_IN_PLANNING,
        IS_AN_IDEA,
        NOT_AN_IDEA,
        TOO_MANY_IDEAS,
        IS_OVER,
        IS_NOT_OVER,
        ANSWERS_ARE_OPEN,
        /** In the language meant there is a text already. */
        TEXT_EXISTS
    }

    private final Reason reason;
    private final List<Object> arguments;
    private final List<PublishObstacle> obstacles;
    private final String messageKey;

    /** @param arguments what the text names, in the order of its placeholders; dates and times unformatted */
    CourseRefused(Reason reason, Object... arguments) {
        this(reason, List.of(arguments), List.of(), "course.CourseRefused." + reason);
    }

    private CourseRefused(Reason reason, List<Object> arguments, List<PublishObstacle> obstacles, String messageKey) {
        super(messageKey + " " + arguments + " " + obstacles);
        this.reason = reason;
        this.arguments = arguments;
        this.obstacles = obstacles;
        this.messageKey = messageKey;
    }

    /** @param reserved how many seats are reserved for municipalities: there can't be fewer */
    public static CourseRefused capacityIsReserved(int reserved) {
        return new CourseRefused(Reason.CAPACITY_IS_RESERVED, reserved);
    }

    static CourseRefused agenda(AgendaProblem problem) {
        return new CourseRefused(Reason.AGENDA, problem.arguments(), List.of(), problem.messageKey());
    }

    static CourseRefused notReady(List<PublishObstacle> obstacles) {
        return new CourseRefused(
                Reason.NOT_READY, List.of(), List.copyOf(obstacles), "course.CourseRefused." + Reason.NOT_READY);
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Everything that stands between the course and publishing, where that was the reason; else empty. */
    public List<PublishObstacle> obstacles() {
        return obstacles;
    }
}
