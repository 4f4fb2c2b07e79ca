package no.mestringsrom.account;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an e-mail address is written in this house: lower case, no spaces around, and a domain as mail servers know it. What
 * a mail could never be sent to is none: the person would wait for it in vain.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;

    /** One address and nothing beside it: no name, no second one, and no quotes, which nobody has but slips of the pen. */
    private static final Pattern BARE =
            Pattern.compile("([a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64})@([^@\\s]+\\.[^@\\s.]{2,})");

    private EmailAddress() {}

    /** Empty if it is no address. */
    public static Optional<String> of(String written) {
        Matcher parts = BARE.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String address = parts.group(1) + "@" + IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES);
            new InternetAddress(address, true).validate();
            return address.length() > LONGEST ? Optional.empty() : Optional.of(address);
        } catch (AddressException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
