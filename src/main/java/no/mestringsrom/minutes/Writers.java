package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Who writes right now, and below which heading. In memory alone: it is true for some seconds. */
@Component
class Writers {

    private static final Duration RIGHT_NOW = Duration.ofSeconds(6);

    private record Writing(MeetingId meeting, AccountId account) {}

    private record Seen(Since.Writer writer, Instant at) {}

    private final Map<Writing, Seen> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    Writers(Clock clock) {
        this.clock = clock;
    }

    /** @param at where in the text */
    void wrote(MeetingId meeting, AccountSummary who, String text, int at) {
        seen.values().removeIf(this::isOver);
        seen.put(
                new Writing(meeting, who.id()),
                new Seen(new Since.Writer(who.name(), headingAbove(text, at)), clock.instant()));
    }

    /** By name. */
    List<Since.Writer> othersThan(AccountId who, MeetingId meeting) {
        return seen.entrySet().stream()
                .filter(one -> one.getKey().meeting().equals(meeting)
                        && !one.getKey().account().equals(who)
                        && !isOver(one.getValue()))
                .map(one -> one.getValue().writer())
                .sorted(Comparator.comparing(Since.Writer::name))
                .toList();
    }

    private boolean isOver(Seen one) {
        return one.at().plus(RIGHT_NOW).isBefore(clock.instant());
    }

    private static String headingAbove(String text, int at) {
        int end = text.indexOf('\n', Math.min(at, text.length()));
        return text.substring(0, end < 0 ? text.length() : end)
                .lines()
                .filter(line -> line.startsWith("#"))
                .reduce("", (earlier, later) -> later)
                .replaceFirst("^#+\\s*", "");
    }
}
