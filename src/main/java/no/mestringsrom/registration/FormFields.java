package no.mestringsrom.registration;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.EmailAddress;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpRefused.Reason;

/** What people write in a form, made fit to be kept, and what is missing in it. */
final class FormFields {

    /** In characters as people count them. */
    static final int LONGEST_NAME = 80;

    /** In characters as people count them, of the language and of other needs. */
    static final int LONGEST_LANGUAGE = 80;

    static final int LONGEST_NEED = 500;

    private static final String HERE = "NO";

    private static final Set<PhoneNumberType> TEXTED =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

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

    /** In E.164, Norwegian where no country is named; empty if no text message can go there. */
    static String mobile(String written) {
        if (written.isBlank()) {
            return "";
        }
        try {
            PhoneNumber number = PHONES.parse(written.strip(), HERE);
            return PHONES.isValidNumber(number) && TEXTED.contains(PHONES.getNumberType(number))
                    ? PHONES.format(number, PhoneNumberFormat.E164)
                    : "";
        } catch (NumberParseException noNumber) {
            return "";
        }
    }

    /** As they are kept: one line for the language, and nothing that turns the text around. */
    static Needs needs(NeedsForm written) {
        return new Needs(
                name(written.language()),
                written.hardOfHearing(),
                written.other()
                        .lines()
                        .map(FormFields::name)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    /**
     * Everything that stands in the way, in the order of the form.
     *
     * @param texting whether a mobile number is as good as an address
     */
    static List<Reason> missing(SignUpCommand command, CourseFacts course, boolean texting) {
        List<Reason> reasons = new ArrayList<>();
        String name = name(command.name());
        if (name.isEmpty()) {
            reasons.add(Reason.NAME_MISSING);
        } else if (length(name) > LONGEST_NAME) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
        boolean mobileGiven = texting && !command.mobile().isBlank();
        if (command.email().isBlank()) {
            if (!mobileGiven) {
                reasons.add(texting ? Reason.ADDRESS_MISSING : Reason.EMAIL_MISSING);
            }
        } else if (email(command.email()).isEmpty()) {
            reasons.add(Reason.EMAIL_INVALID);
        }
        if (mobileGiven && mobile(command.mobile()).isEmpty()) {
            reasons.add(Reason.MOBILE_INVALID);
        }
        if (command.municipality().isBlank()) {
            reasons.add(Reason.MUNICIPALITY_MISSING);
        } else if (!course.municipalities().contains(command.municipality())) {
            reasons.add(Reason.MUNICIPALITY_OUTSIDE);
        }
        if (command.kind() == null) {
            reasons.add(Reason.KIND_MISSING);
        }
        addNeeds(command.needs(), reasons);
        if (!command.consent()) {
            reasons.add(Reason.CONSENT_MISSING);
        }
        return reasons;
    }

    private static void addNeeds(NeedsForm written, List<Reason> reasons) {
        Needs needs = needs(written);
        if (written.interpreter() && needs.interpreter().isEmpty()) {
            reasons.add(Reason.LANGUAGE_MISSING);
        }
        if (length(needs.interpreter()) > LONGEST_LANGUAGE) {
            reasons.add(Reason.LANGUAGE_TOO_LONG);
        }
        if (length(needs.other()) > LONGEST_NEED) {
            reasons.add(Reason.NEED_TOO_LONG);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
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
