package no.mestringsrom.evaluation;

import no.mestringsrom.registration.ParticipantKind;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one question, by somebody. One of number, choice and words is there.
 *
 * @param code joins it with the same person's answer to the same question before or after, and with nothing else; null where
 *     it cannot be joined
 */
record Answer(
        ParticipantKind kind,
        String question,
        @Nullable Integer number,
        @Nullable String choice,
        @Nullable String words,
        @Nullable String code) {

    Answer joinedBy(@Nullable String other) {
        return new Answer(kind, question, number, choice, words, other);
    }
}
