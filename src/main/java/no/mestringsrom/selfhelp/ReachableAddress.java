package no.mestringsrom.selfhelp;

import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.TextMessaging;
import no.mestringsrom.registration.WrittenAddress;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a message of this house arrives: at a mobile number only where there are text messages. */
@Component
public class ReachableAddress {

    private final ObjectProvider<TextMessaging> texting;

    ReachableAddress(ObjectProvider<TextMessaging> texting) {
        this.texting = texting;
    }

    public boolean takesMobiles() {
        return texting.stream().anyMatch(TextMessaging::isOn);
    }

    /** Whether anything that a group is told arrives. */
    boolean reaches(Addressee who) {
        return who.email() != null || (who.mobile() != null && takesMobiles());
    }

    /** @throws SelfHelpRefused {@code ADDRESS_INVALID} */
    WrittenAddress of(String written) {
        return WrittenAddress.of(written)
                .filter(address -> address.email() != null || takesMobiles())
                .orElseThrow(() -> new SelfHelpRefused(Reason.ADDRESS_INVALID));
    }
}
