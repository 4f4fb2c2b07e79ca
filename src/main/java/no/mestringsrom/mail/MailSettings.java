package no.mestringsrom.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import no.mestringsrom.settings.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the address our mails come from; needed as soon as a mail server is configured */
@ConfigurationProperties("mestringsrom.mail")
record MailSettings(@DefaultValue("") String from) {

    /** @throws SettingRefused if there is none, or it is no address */
    InternetAddress sender() {
        try {
            InternetAddress address = new InternetAddress(from, true);
            address.validate();
            return address;
        } catch (AddressException e) {
            throw new SettingRefused("mestringsrom.mail.from is \"" + from
                    + "\": with spring.mail.host set, it must be the e-mail address our mails come from.");
        }
    }
}
