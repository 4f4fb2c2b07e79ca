package no.mestringsrom.request;

import java.time.LocalDate;
import java.util.UUID;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form, as it came.
 *
 * @param submission of this form: pressed twice, it is still one order
 * @param unit the municipal unit or doctor's office that asks
 * @param municipality number
 * @param participants how many it is for, about; null where none could be read
 * @param neededBy null for no date
 * @param language of the mails to the one who asks
 */
public record AskForCourse(
        UUID submission,
        String unit,
        String contact,
        String email,
        String municipality,
        @Nullable TargetGroup targetGroup,
        @Nullable Integer participants,
        @Nullable LocalDate neededBy,
        CourseLanguage courseLanguage,
        String words,
        Language language) {}
