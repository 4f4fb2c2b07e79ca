package no.mestringsrom.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is written to, as they wrote it in one field: an e-mail address or a mobile number. One of the two is there.
 *
 * @param email lower case
 * @param mobile in E.164, Norwegian where no country was named
 */
public record WrittenAddress(
        @Nullable String email, @Nullable String mobile) {

    /** Empty if no letter and no text message can go there. */
    public static Optional<WrittenAddress> of(String written) {
        String email = FormFields.email(written);
        if (!email.isEmpty()) {
            return Optional.of(new WrittenAddress(email, null));
        }
        String mobile = FormFields.mobile(written);
        return mobile.isEmpty() ? Optional.empty() : Optional.of(new WrittenAddress(null, mobile));
    }
}
