package no.mestringsrom.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import org.jspecify.annotations.Nullable;

/** @param order also those who have left since it was written, so that it is known who comes after them */
record SecretaryRotation(List<AccountId> order) {

    /** Those of the order who are still here. */
    List<AccountId> of(Set<AccountId> here) {
        return order.stream().filter(here::contains).toList();
    }

    /**
     * Whoever comes after the last one, round and round, among those who are here; the first if nobody was, or if the last
     * one is not in the order. Empty if nobody of the order is here.
     */
    Optional<AccountId> next(@Nullable AccountId last, Set<AccountId> here) {
        int after = last == null ? 0 : order.indexOf(last) + 1;
        return Stream.concat(order.subList(after, order.size()).stream(), order.subList(0, after).stream())
                .filter(here::contains)
                .findFirst();
    }
}
