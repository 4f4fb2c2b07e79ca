package no.mestringsrom.lending;

import jakarta.persistence.Embeddable;
import no.mestringsrom.lending.LendingRefused.Reason;

/**
 * What something cost.
 *
 * @param ore negative for what is paid back, such as a grant
 */
@Embeddable
public record CostLine(String what, long ore) {

    static final int LONGEST = 200;

    /** A hundred million kroner: more is a slip of the pen. */
    static final long MOST_ORE = 10_000_000_000L;

    CostLine checked() {
        String words = what.strip();
        LendingRefused.unless(!words.isEmpty(), Reason.COST_WITHOUT_WORDS);
        LendingRefused.unless(words.length() <= LONGEST, Reason.TOO_LONG);
        LendingRefused.unless(ore >= -MOST_ORE && ore <= MOST_ORE, Reason.COST_TOO_LARGE);
        return new CostLine(words, ore);
    }
}
