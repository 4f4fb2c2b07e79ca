package no.mestringsrom.selfhelp;

import java.time.LocalDateTime;
import no.mestringsrom.course.CourseFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a participant is asked.
 *
 * @param until wall-clock time of Europe/Oslo: they may answer, and change their answer, so long
 * @param answer what they have answered; null if they have not
 * @param reached whether they could be told of a group: whoever can't be when it is formed is not in it
 */
public record GoingOnQuestion(
        CourseFacts course, LocalDateTime until, @Nullable GoingOnAnswer answer, boolean reached) {}
