package no.mestringsrom.registration;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.account.EmailAddress;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.registration.SignUpRefused.Reason;

/** What people write in a form, made fit to be kept, and what is missing in it. */
final class FormFields {

    /** In characters as people count them. */
    static final int LONGEST_NAME = 80;

    /** Letters and a symbol by their type, and yet blank: fillers of Korean, and braille without dots. */
    private static final String BLANK_SIGNS = "\u115F\u1160\u3164\uFFA0\u2800";

    private FormFields() {}

    /** Any script and emoji, but nothing that turns the text around; empty if nothing of it can be seen. */
    static String name(String written) {
        String visible = written.codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && !turnsTextAround(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.codePoints().anyMatch(FormFields::canBeSeen)
                ? visible.strip().replaceAll(" {2,}", " ")
                : "";
    }

    /** Addresses that differ in case only are one; empty if no mail can go there. */
    static String email(String written) {
        return EmailAddress.of(written).orElse("");
    }

    /** Everything that stands in the way, in the order of the form. */
    static List<Reason> missing(SignUpCommand command, CourseFacts course) {
        List<Reason> reasons = new ArrayList<>();
        String name = name(command.name());
        if (name.isEmpty()) {
            reasons.add(Reason.NAME_MISSING);
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
        if (command.email().isBlank()) {
            reasons.add(Reason.EMAIL_MISSING);
        } else if (email(command.email()).isEmpty()) {
            reasons.add(Reason.EMAIL_INVALID);
        }
        if (command.municipality().isBlank()) {
            reasons.add(Reason.MUNICIPALITY_MISSING);
        } else if (!course.municipalities().contains(command.municipality())) {
            reasons.add(Reason.MUNICIPALITY_OUTSIDE);
        }
        if (command.kind() == null) {
            reasons.add(Reason.KIND_MISSING);
        }
        if (!command.consent()) {
            reasons.add(Reason.CONSENT_MISSING);
        }
        return reasons;
    }

    private static boolean turnsTextAround(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }

    /** Joiners and marks belong to names and emoji, but are nothing by themselves. */
    private static boolean canBeSeen(int character) {
        return BLANK_SIGNS.indexOf(character) < 0
                && switch (Character.getType(character)) {
                    case Character.FORMAT,
                            Character.CONTROL,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
