package no.mestringsrom.host;

import java.time.Instant;
import java.util.List;
import no.mestringsrom.account.AccountId;

/** Tells which sessions somebody hosts. Features that know of sessions hand in theirs as beans. */
public interface HostBookings {

    /** Those that the host has said yes to and that end after the given moment, in any order. */
    List<HostBooking> of(AccountId host, Instant after);
}
