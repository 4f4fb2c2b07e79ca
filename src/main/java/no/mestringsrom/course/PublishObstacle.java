package no.mestringsrom.course;

import java.util.List;

/**
 * One thing that stands between a course and publishing. Its text says what to do about it.
 *
 * @param arguments what the text names, in the order of its placeholders
 */
public record PublishObstacle(Kind kind, List<Object> arguments) {

    public enum Kind {
        NO_PROFESSIONAL,
        PROFESSIONAL_HAS_NOT_ANSWERED,
        NO_EXPERIENCED_USER,
        EXPERIENCED_USER_HAS_NOT_ANSWERED,
        SHARE_TOO_SMALL,
        REASON_LACKS_PROFESSIONAL,
        REASON_LACKS_EXPERIENCED_USER,
        SESSION_HAS_BEGUN,
        /** These come last: nobody is asked to sign what can't be published yet. */
        PLAN_LACKS_PROFESSIONAL,
        PLAN_LACKS_EXPERIENCED_USER
    }

    public PublishObstacle {
        arguments = List.copyOf(arguments);
    }

    static PublishObstacle of(Kind kind, Object... arguments) {
        return new PublishObstacle(kind, List.of(arguments));
    }

    public String messageKey() {
        return "course.PublishObstacle." + kind;
    }
}
