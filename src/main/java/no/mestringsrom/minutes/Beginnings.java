package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.meeting.Invited;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingItem;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingStatus;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
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

    /** In the network's language. Who comes is taken from what they answered: those who write know better. */
    String of(MeetingPlan meeting, Language language) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(say(language, "title", meeting.title())).append('\n');
        text.append(meeting.networkName()).append('\n');
        text.append(say(
                        language,
                        "when",
                        Formats.weekdayDate(language, meeting.startsAtLocal().toLocalDate()),
                        Formats.times(
                                language,
                                meeting.startsAtLocal().toLocalTime(),
                                meeting.plannedEnd().atZone(meeting.zone()).toLocalTime())))
                .append('\n');
        for (MeetingAnswer answer : List.of(MeetingAnswer.YES, MeetingAnswer.NO, MeetingAnswer.NONE)) {
            people(text, language, meeting, answer);
        }
        meeting.agenda().forEach(item -> item(text, language, item));
        text.append('\n').append("## ").append(say(language, "other")).append("\n\n");
        return text.toString();
    }

    private void people(StringBuilder text, Language language, MeetingPlan meeting, MeetingAnswer answer) {
        List<Invited> those = meeting.invited().stream()
                .filter(invited -> invited.answer() == answer)
                .toList();
        if (those.isEmpty() && answer != MeetingAnswer.YES) {
            return;
        }
        text.append("\n## ").append(say(language, answer.name())).append('\n');
        text.append(those.stream()
                .map(invited -> "- " + invited.name()
                        + (invited.represents().isEmpty() ? "" : " (" + invited.represents() + ")") + "\n")
                .collect(Collectors.joining()));
    }

    private void item(StringBuilder text, Language language, MeetingItem item) {
        String kind = say(language, item.kind().name());
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
