/**
 * Minutes (referat) of a network's meetings, written by several at once while the meeting runs. They begin with what is known
 * of the meeting; decisions and actions are marked lines that gather in lists, with reminders by mail; at the next meeting
 * whoever leads it approves them, and from then on nobody changes them.
 *
 * <p>{@link no.mestringsrom.minutes.MinutesWriting} is what the editor in the browser speaks with: it puts what people write in one
 * order, and the browsers see to it that everybody ends up with the same text. {@link no.mestringsrom.minutes.MinutesDesk} is what
 * becomes of the minutes as a whole, {@link no.mestringsrom.minutes.FollowUp} what came of the meetings, and {@link
 * no.mestringsrom.minutes.MinutesFiles} the minutes as PDF and Markdown. All of it is for members of the network alone.
 *
 * <p>Decision: {@code docs/decisions/0034-minutes.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "retention",
            "print",
            "site",
            "shell",
            "account",
            "network",
            "network :: ui",
            "meeting",
            "meeting :: ui"
        })
@NullMarked
package no.mestringsrom.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
