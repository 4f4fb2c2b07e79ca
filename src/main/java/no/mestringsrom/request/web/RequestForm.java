package no.mestringsrom.request.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import no.mestringsrom.request.AskForCourse;
import no.mestringsrom.request.CourseLanguage;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * The form as it stands in the page, with what was written in it.
 *
 * @param submission makes a second press the same order as the first
 */
public record RequestForm(
        UUID submission,
        String unit,
        String contact,
        String email,
        String municipality,
        String targetGroup,
        String participants,
        String neededBy,
        String courseLanguage,
        String words) {

    static RequestForm empty() {
        return new RequestForm(UUID.randomUUID(), "", "", "", "", "", "", "", CourseLanguage.NORWEGIAN.name(), "");
    }

    AskForCourse command(Language language) {
        return new AskForCourse(
                submission,
                unit,
                contact,
                email,
                municipality,
                one(TargetGroup.values(), targetGroup),
                number(participants),
                date(neededBy),
                chosenLanguage(),
                words,
                language);
    }

    private CourseLanguage chosenLanguage() {
        CourseLanguage chosen = one(CourseLanguage.values(), courseLanguage);
        return chosen == null ? CourseLanguage.NORWEGIAN : chosen;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(String written) {
        return written.strip().matches("\\d{1,6}") ? Integer.valueOf(written.strip()) : null;
    }

    /** A date that can't be read is no date: the field is one that people may leave out, and words have room for it. */
    private static @Nullable LocalDate date(String written) {
        try {
            return written.strip().length() == "2027-01-31".length() ? LocalDate.parse(written.strip()) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
