package no.mestringsrom.registration;

import java.util.List;

/**
 * Somebody is reached otherwise from now on: who could be written to before is told there, in case it was not them. Told within
 * the transaction.
 *
 * @param who with the address that is told alone: the one that is given up, or those that stay
 * @param now with the addresses that they have from now on
 * @param also who shares the addresses, and is reached there too
 */
public record AddressChanged(Addressee who, Change change, Addressee now, List<RegistrationId> also) {

    public enum Change {
        /** Another one has taken its place. */
        REPLACED,
        /** It was taken away: the other one is left. */
        REMOVED,
        /** One more was confirmed. */
        ADDED
    }

    public AddressChanged {
        also = List.copyOf(also);
    }
}
