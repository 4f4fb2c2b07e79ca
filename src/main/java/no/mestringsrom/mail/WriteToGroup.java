package no.mestringsrom.mail;

import java.util.UUID;
import no.mestringsrom.course.CourseId;

/**
 * @param id made where it is written: sent in twice it goes out once
 * @param text at most {@link GroupLetters#LONGEST} characters
 * @param alsoWaiting whether also to those who wait for a seat
 */
public record WriteToGroup(UUID id, CourseId course, String text, boolean alsoWaiting) {

    /** Browsers count a line's end as one and may send it as two; a null character is none. */
    public WriteToGroup {
        text = text.replace("\0", "").replace("\r\n", "\n").strip();
    }
}
