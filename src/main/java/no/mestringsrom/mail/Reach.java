package no.mestringsrom.mail;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.registration.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be reached, and the one place that decides which way a message goes: by e-mail to those who have an
 * address, else by SMS; and both ways where it is urgent enough.
 *
 * @param mobile E.164, such as {@code +4790000000}
 */
public record Reach(@Nullable String email, @Nullable String mobile) {

    static Reach email(String address) {
        return new Reach(address, null);
    }

    static Reach of(Addressee participant) {
        return new Reach(participant.email(), participant.mobile());
    }

    boolean bySmsAlone() {
        return email == null && mobile != null;
    }

    boolean inNoWay() {
        return email == null && mobile == null;
    }

    /** @param everyWay whether it is to come in as many ways as there are */
    List<Target> targets(boolean everyWay) {
        List<Target> targets = new ArrayList<>();
        if (email != null) {
            targets.add(new Target(Channel.EMAIL, email));
        }
        if (mobile != null && (email == null || everyWay)) {
            targets.add(new Target(Channel.SMS, mobile));
        }
        return targets;
    }

    record Target(Channel channel, String recipient) {}
}
