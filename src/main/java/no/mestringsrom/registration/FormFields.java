package no.mestringsrom.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.registration.SignUpRefused.Reason;

/** What people write in a form, made fit to be kept, and what is missing in it. */
final class FormFields {

    /** In characters as people count them. */
    static final int LONGEST_NAME = 80;

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private FormFields() {}

    /** Any script and emoji, but nothing that cannot be seen or that turns the text around. */
    static String name(String written) {
        String visible = written.codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && !turnsTextAround(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.strip().replaceAll(" {2,}", " ");
    }

    /** Addresses that differ in case only are one. */
    static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
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
        String email = email(command.email());
        if (email.isEmpty()) {
            reasons.add(Reason.EMAIL_MISSING);
        } else if (email.length() > LONGEST_EMAIL
                || !EMAIL.matcher(email).matches()
                || !name(email).equals(email)) {
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
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
