package no.mestringsrom.selfhelp;

import java.time.LocalDateTime;
import no.mestringsrom.course.CourseFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a participant is asked.
 *
 * @param until wall-clock time of Europe/Oslo: they may answer, and change their answer, so long
 * @param answer what they have answered; null if they have not
 */
public record GoingOnQuestion(
        CourseFacts course, LocalDateTime until, @Nullable GoingOnAnswer answer) {}
