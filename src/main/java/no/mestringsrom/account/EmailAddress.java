package no.mestringsrom.account;

import java.util.Locale;
import java.util.regex.Pattern;
import no.mestringsrom.account.AccountRefused.Reason;

/** How an e-mail address is written in this house: lower case, no spaces around. */
final class EmailAddress {

    private static final int LONGEST = 254;

    /** Catches slips of the pen, not every address that no server would take: the mail that arrives is the real test. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]{2,}");

    private EmailAddress() {}

    static String normal(String written) {
        String normal = written.strip().toLowerCase(Locale.ROOT);
        if (normal.length() > LONGEST || !PLAUSIBLE.matcher(normal).matches()) {
            throw new AccountRefused(Reason.EMAIL_INVALID);
        }
        return normal;
    }
}
