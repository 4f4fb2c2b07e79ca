package no.mestringsrom.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.account.EmailAddress;
import no.mestringsrom.request.RequestRefused.Reason;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** What was written in a form, made fit to be kept. */
record RequestFields(
        UUID submission,
        String unit,
        String contact,
        String email,
        String municipality,
        TargetGroup targetGroup,
        int participants,
        @Nullable LocalDate neededBy,
        CourseLanguage courseLanguage,
        String words,
        Language language) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_WORDS = 2000;
    static final int MOST_PARTICIPANTS = 500;

    /**
     * @param today an order for yesterday is a slip of the pen
     * @throws RequestRefused with everything that stands in the way, in the order of the form
     */
    static RequestFields checked(AskForCourse command, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        String unit = line(command.unit());
        String contact = line(command.contact());
        String email = EmailAddress.of(command.email()).orElse("");
        name(unit, Reason.UNIT_MISSING, Reason.UNIT_TOO_LONG, reasons);
        name(contact, Reason.CONTACT_MISSING, Reason.CONTACT_TOO_LONG, reasons);
        if (command.email().isBlank()) {
            reasons.add(Reason.EMAIL_MISSING);
        } else if (email.isEmpty()) {
            reasons.add(Reason.EMAIL_INVALID);
        }
        if (command.municipality().isBlank()) {
            reasons.add(Reason.MUNICIPALITY_MISSING);
        }
        if (command.targetGroup() == null) {
            reasons.add(Reason.TARGET_GROUP_MISSING);
        }
        Integer participants = command.participants();
        if (participants == null || participants < 1 || participants > MOST_PARTICIPANTS) {
            reasons.add(Reason.PARTICIPANTS_OUT_OF_RANGE);
        }
        LocalDate neededBy = command.neededBy();
        if (neededBy != null && neededBy.isBefore(today)) {
            reasons.add(Reason.NEEDED_BY_IN_THE_PAST);
        }
        if (command.words().length() > LONGEST_WORDS) {
            reasons.add(Reason.WORDS_TOO_LONG);
        }
        if (!reasons.isEmpty()) {
            throw new RequestRefused(reasons);
        }
        return new RequestFields(
                command.submission(),
                unit,
                contact,
                email,
                command.municipality(),
                Objects.requireNonNull(command.targetGroup()),
                Objects.requireNonNull(participants),
                neededBy,
                command.courseLanguage(),
                command.words().replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").strip(),
                command.language());
    }

    private static void name(String written, Reason missing, Reason tooLong, List<Reason> reasons) {
        if (written.isEmpty()) {
            reasons.add(missing);
        } else if (written.codePointCount(0, written.length()) > LONGEST_NAME) {
            reasons.add(tooLong);
        }
    }

    /** One line, without what can't be seen at its ends. */
    private static String line(String written) {
        return written.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }
}
