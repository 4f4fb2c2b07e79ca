package no.mestringsrom.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something may not be done with a template, and why. The text says what to do instead. */
public final class TemplateRefused extends RuntimeException {

    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        SUMMARY_TOO_LONG,
        COPING_MODEL_TOO_LONG,
        NOTE_TOO_LONG,
        SHARE_OUT_OF_RANGE,
        NO_SESSIONS,
        TOO_MANY_SESSIONS,
        SESSION_TITLE_MISSING,
        SESSION_TITLE_TOO_LONG,
        DAYS_OUT_OF_ORDER,
        WEEKDAYS_MISSING,
        WEEKS_OUT_OF_RANGE,
        SHARE_TOO_SMALL,
        AGENDA,
        TOO_MANY_CHECKS,
        CHECK_WITHOUT_WORDS,
        CHECK_TOO_LONG,
        CHECK_OUT_OF_TIME,
        MAY_MISS_OUT_OF_RANGE,
        NETWORK_MISSING,
        CHANGED_BY_SOMEONE_ELSE
    }

    private final Reason reason;
    private final transient List<Object> arguments;
    private final transient @Nullable AgendaProblem agenda;

    /** @param arguments what the text names, in the order of its placeholders */
    TemplateRefused(Reason reason, Object... arguments) {
        this(reason, List.of(arguments), null);
    }

    private TemplateRefused(Reason reason, List<Object> arguments, @Nullable AgendaProblem agenda) {
        super(reason + " " + arguments + " " + agenda);
        this.reason = reason;
        this.arguments = arguments;
        this.agenda = agenda;
    }

    static TemplateRefused agenda(String session, AgendaProblem problem) {
        return new TemplateRefused(Reason.AGENDA, List.of(session), problem);
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "template.TemplateRefused." + reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** What is wrong with an agenda, where that was the reason; else null. */
    public @Nullable AgendaProblem agenda() {
        return agenda;
    }
}
