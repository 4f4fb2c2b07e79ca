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
import no.mestringsrom.registration.SignUpCommand.OnBehalf;
import no.mestringsrom.registration.SignUpRefused.Reason;

/** What people write in a form, made fit to be kept, and what is missing in it. */
final class FormFields {

    /** In characters as people count them. */
    static final int LONGEST_NAME = 80;

    /** In characters as people count them, of the language and of other needs. */
    static final int LONGEST_LANGUAGE = 80;

    static final int LONGEST_NEED = 500;

    static final int LONGEST_UNIT = 80;

    private static final String HERE = "NO";

    private static final Set<PhoneNumberType> TEXTED =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final Set<PhoneNumberType> RUNG = EnumSet.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP);

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
        return number(written, TEXTED);
    }

    /** In E.164, Norwegian where no country is named; empty if nobody answers there. */
    static String phone(String written) {
        return number(written, RUNG);
    }

    private static String number(String written, Set<PhoneNumberType> types) {
        if (written.isBlank()) {
            return "";
        }
        try {
            PhoneNumber number = PHONES.parse(written.strip(), HERE);
            return PHONES.isValidNumber(number) && types.contains(PHONES.getNumberType(number))
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
    static List<Reason> missing(SignUpCommand command, CourseFacts course, boolean texting, Reached reached) {
        List<Reason> reasons = new ArrayList<>();
        addName(command.name(), reasons);
        addAddresses(command.email(), command.mobile(), texting, reached == Reached.WRITTEN_TO, reasons);
        OnBehalf helper = command.helper();
        boolean addressGiven =
                !command.email().isBlank() || (texting && !command.mobile().isBlank());
        if (reached == Reached.RUNG && !addressGiven && helper.phone().isBlank()) {
            reasons.add(Reason.PHONE_MISSING);
        } else if (!helper.phone().isBlank() && phone(helper.phone()).isEmpty()) {
            reasons.add(Reason.PHONE_INVALID);
        }
        if (helper.helps() && name(helper.unit()).isEmpty()) {
            reasons.add(Reason.HELPER_MISSING);
        } else if (length(name(helper.unit())) > LONGEST_UNIT) {
            reasons.add(Reason.HELPER_TOO_LONG);
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

    /** As {@link #missing(SignUpCommand, CourseFacts, boolean, Reached)}, of what somebody may change by themselves. */
    static List<Reason> missing(ChangeDetails command, boolean texting, boolean addressNeeded) {
        List<Reason> reasons = new ArrayList<>();
        addName(command.name(), reasons);
        addAddresses(command.email(), command.mobile(), texting, addressNeeded, reasons);
        if (command.kind() == null) {
            reasons.add(Reason.KIND_MISSING);
        }
        addNeeds(command.needs(), reasons);
        return reasons;
    }

    private static void addName(String written, List<Reason> reasons) {
        String name = name(written);
        if (name.isEmpty()) {
            reasons.add(Reason.NAME_MISSING);
        } else if (length(name) > LONGEST_NAME) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
    }

    private static void addAddresses(
            String email, String mobile, boolean texting, boolean needed, List<Reason> reasons) {
        boolean mobileGiven = texting && !mobile.isBlank();
        if (email.isBlank()) {
            if (needed && !mobileGiven) {
                reasons.add(texting ? Reason.ADDRESS_MISSING : Reason.EMAIL_MISSING);
            }
        } else if (email(email).isEmpty()) {
            reasons.add(Reason.EMAIL_INVALID);
        }
        if (mobileGiven && mobile(mobile).isEmpty()) {
            reasons.add(Reason.MOBILE_INVALID);
        }
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
