package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.Invited;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingItem;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingStatus;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is in the minutes before anybody has written a word: what is known of the meeting. */
@Component
class Beginnings {

    private final Texts texts;
    private final Clock clock;

    Beginnings(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Why the minutes of this meeting can't be begun; empty if they can. */
    Optional<Reason> hindrance(MeetingPlan meeting) {
        if (meeting.status() == MeetingStatus.CANCELLED) {
            return Optional.of(Reason.CANCELLED);
        }
        boolean early = LocalDate.ofInstant(clock.instant(), meeting.zone())
                .isBefore(meeting.startsAtLocal().toLocalDate());
        return early ? Optional.of(Reason.TOO_EARLY) : Optional.empty();
    }

    /**
     * In the network's language. Those who write know better: who is not in the room's log is said to be absent only when the
     * meeting is over, and where some sat together, only not to have been in the room.
     *
     * @param came by the room's log; where nobody has come in there, who comes is taken from what they answered
     * @param together whether some may have been there whom the log does not know
     */
    String of(MeetingPlan meeting, Set<AccountId> came, boolean together, Language language) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(say(language, "title", meeting.title())).append('\n');
        text.append(meeting.networkName()).append('\n');
        text.append(say(
                        language,
                        "when",
                        Formats.weekdayDate(language, meeting.startsAtLocal().toLocalDate()),
                        Formats.times(
                                language,
                                wall(meeting, meeting.begunAt(), meeting.startsAt()),
                                wall(meeting, meeting.endedAt(), meeting.plannedEnd()))))
                .append('\n');
        if (came.isEmpty()) {
            for (MeetingAnswer answer : List.of(MeetingAnswer.YES, MeetingAnswer.NO, MeetingAnswer.NONE)) {
                people(text, language, answer.name(), meeting, said(answer));
            }
        } else {
            Predicate<Invited> here = invited -> came.contains(invited.account());
            people(text, language, "YES", meeting, here);
            if (meeting.isOver(clock.instant())) {
                people(text, language, "NO", meeting, said(MeetingAnswer.NO).and(here.negate()));
                people(
                        text,
                        language,
                        together ? "ELSEWHERE" : "ABSENT",
                        meeting,
                        here.or(said(MeetingAnswer.NO)).negate());
            } else {
                people(
                        text,
                        language,
                        "COMING",
                        meeting,
                        said(MeetingAnswer.YES).and(here.negate()));
                people(text, language, "NO", meeting, said(MeetingAnswer.NO).and(here.negate()));
                people(text, language, "NONE", meeting, said(MeetingAnswer.NONE).and(here.negate()));
            }
        }
        meeting.agenda().forEach(item -> item(text, language, item));
        text.append('\n').append("## ").append(say(language, "other")).append("\n\n");
        return text.toString();
    }

    private static Predicate<Invited> said(MeetingAnswer answer) {
        return invited -> invited.answer() == answer;
    }

    private static LocalTime wall(MeetingPlan meeting, @Nullable Instant byLog, Instant planned) {
        return Objects.requireNonNullElse(byLog, planned).atZone(meeting.zone()).toLocalTime();
    }

    private void people(
            StringBuilder text, Language language, String heading, MeetingPlan meeting, Predicate<Invited> which) {
        List<Invited> those = meeting.invited().stream().filter(which).toList();
        if (those.isEmpty() && !heading.equals("YES")) {
            return;
        }
        text.append("\n## ").append(say(language, heading)).append('\n');
        text.append(those.stream()
                .map(invited -> "- " + invited.name()
                        + (invited.represents().isEmpty() ? "" : " (" + invited.represents() + ")") + "\n")
                .collect(Collectors.joining()));
    }

    private void item(StringBuilder text, Language language, MeetingItem item) {
        String kind = texts.get(language, "meeting.ItemKind." + item.kind());
        text.append("\n## ")
                .append(say(language, "item", item.number(), item.title()))
                .append('\n')
                .append(
                        item.who().isEmpty()
                                ? say(language, "plan", kind, item.minutes())
                                : say(language, "plan.who", kind, item.minutes(), item.who()))
                .append("\n\n");
    }

    private String say(Language language, String key, Object... arguments) {
        return texts.get(language, "minutes.Beginnings." + key, arguments);
    }
}
