package no.mestringsrom.lending;

import java.time.LocalDate;
import java.util.List;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * An offer or an ask, as one member reads it.
 *
 * @param targetGroup null where it is for any
 * @param template title of a template; empty for none
 * @param name of whoever wrote it; empty until the reader has answered, unless it is their own
 * @param own whether it is the reader's
 * @param mayClose whether the reader may close it
 * @param answers all of them for its author, the reader's own for others
 * @param answered how many have answered
 */
public record NoticeSummary(
        NoticeId id,
        Direction direction,
        Lent what,
        String municipality,
        @Nullable TargetGroup targetGroup,
        String template,
        String when,
        String words,
        LocalDate goodUntil,
        String name,
        boolean own,
        boolean mayClose,
        List<Answer> answers,
        int answered) {

    /** @param words may be empty */
    public record Answer(String name, String email, String words) {}
}
