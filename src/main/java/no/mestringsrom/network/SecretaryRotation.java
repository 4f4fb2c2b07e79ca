package no.mestringsrom.network;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.account.AccountId;

/** @param order also those who have left since it was written, and may come back */
record SecretaryRotation(List<AccountId> order) {

    /** Those of the order who are still here. */
    List<AccountId> of(Set<AccountId> here) {
        return order.stream().filter(here::contains).toList();
    }

    /**
     * Who of those who are here takes a meeting: whoever's turns before and after it are furthest away, so that nobody has two
     * in a row also where it comes in between; of equals whoever has had fewest, and then the first in the order.
     *
     * @param before secretaries of the meetings before it, the nearest first
     * @param after secretaries of those after it, the nearest first
     * @return empty if nobody of the order is here
     */
    Optional<AccountId> next(List<AccountId> before, List<AccountId> after, Set<AccountId> here) {
        return of(here).stream()
                .max(Comparator.<AccountId>comparingInt(
                                one -> Math.min(meetingsTo(one, before), meetingsTo(one, after)))
                        .thenComparingInt(
                                one -> -Collections.frequency(before, one) - Collections.frequency(after, one)));
    }

    private static int meetingsTo(AccountId one, List<AccountId> turns) {
        int at = turns.indexOf(one);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
