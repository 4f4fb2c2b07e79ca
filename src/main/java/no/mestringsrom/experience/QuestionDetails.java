package no.mestringsrom.experience;

import java.time.Instant;
import java.util.Set;
import no.mestringsrom.template.TargetGroup;

/**
 * A question as a member reads it.
 *
 * @param words in Markdown; may be empty
 * @param mine whether the reader asked it
 * @param mayWithdraw whether the reader asked it or leads the network
 */
public record QuestionDetails(
        QuestionId id,
        String title,
        String words,
        Set<TargetGroup> groups,
        Writer writer,
        Instant askedAt,
        boolean mine,
        boolean mayWithdraw) {}
