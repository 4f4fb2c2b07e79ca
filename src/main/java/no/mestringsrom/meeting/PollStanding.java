package no.mestringsrom.meeting;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a poll stands.
 *
 * @param answers of everybody in the network now, by name
 * @param mine what the one who looks has answered
 * @param chosen when the meeting is that came of it; null while none has, and if that was cancelled
 */
public record PollStanding(
        PollSummary poll,
        List<Answers> answers,
        Map<LocalDateTime, Vote> mine,
        @Nullable LocalDateTime chosen) {

    /** @param votes by date; empty for whoever has not answered */
    public record Answers(String name, String represents, Map<LocalDateTime, Vote> votes) {}

    /** How many say this of a date. */
    public long count(LocalDateTime date, Vote vote) {
        return answers.stream().filter(one -> one.votes().get(date) == vote).count();
    }

    public long answered() {
        return answers.stream().filter(one -> !one.votes().isEmpty()).count();
    }

    /** Names of those who have not answered. */
    public List<String> missing() {
        return answers.stream()
                .filter(one -> one.votes().isEmpty())
                .map(Answers::name)
                .toList();
    }

    /**
     * The date ahead that most can come to, those who can if need be included; of equals the one that suits more, then the
     * first. Empty if all are past.
     */
    public Optional<LocalDateTime> best() {
        return poll.ahead().stream()
                .max(Comparator.<LocalDateTime>comparingLong(
                                date -> count(date, Vote.YES) + count(date, Vote.IF_NEED_BE))
                        .thenComparingLong(date -> count(date, Vote.YES))
                        .thenComparing(Comparator.<LocalDateTime>naturalOrder().reversed()));
    }
}
