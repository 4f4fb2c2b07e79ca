package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotasTest {

    @Test
    void everybodyMayHaveWhatIsFreeWhereNothingIsReserved() {
        Quotas quotas = Quotas.of(12, 10, Map.of(), Map.of());

        assertThat(quotas.has("5501")).isTrue();
        assertThat(quotas.onlyFor()).isEmpty();
        assertThat(quotas.without("5501").without("5534").has("5501")).isFalse();
    }

    /** Twelve seats, four of them reserved for Tromsø and three for Balsfjord; Tromsø has taken five, Balsfjord one. */
    @Test
    void whatIsReservedAndNotTakenIsNotForOthers() {
        Quotas quotas = Quotas.of(12, 8, Map.of("5501", 4, "5532", 3), Map.of("5501", 5, "5532", 1, "5534", 2));

        assertThat(quotas.onlyFor()).isEmpty();
        Quotas two = quotas.without("5501").without("5534");
        assertThat(two.has("5501")).isFalse();
        assertThat(two.has("5534")).isFalse();
        assertThat(two.without("5532").has("5532")).isTrue();
        assertThat(two.without("5532").without("5532").has("5532")).isFalse();
    }

    @Test
    void seatsThatAreAllReservedAreOnlyForThoseTheyAreReservedFor() {
        Quotas quotas = Quotas.of(6, 4, Map.of("5501", 1, "5532", 2), Map.of("5501", 1));

        assertThat(quotas.onlyFor()).contains(Set.of("5532"));
        assertThat(quotas.without("5532").onlyFor()).contains(Set.of("5532"));
        assertThat(quotas.without("5532").without("5532").onlyFor()).contains(Set.of());
        assertThat(quotas.has("5501")).isFalse();
    }

    /** Ten seats, eight of them taken by others before five were reserved for each of two. */
    @Test
    void whatWasReservedTooLateGoesToTheFirstOfThoseItIsReservedFor() {
        Quotas quotas = Quotas.of(10, 8, Map.of("5501", 5, "5532", 5), Map.of("5534", 8));

        assertThat(quotas.onlyFor()).contains(Set.of("5501", "5532"));
        assertThat(quotas.has("5534")).isFalse();
        assertThat(quotas.without("5501").has("5532")).isTrue();
        assertThat(quotas.without("5501").without("5501").has("5532")).isFalse();
    }

    @Test
    void aReservedSeatThatIsTakenLeavesTheOthersAsTheyWere() {
        Quotas quotas = Quotas.of(6, 0, Map.of("5532", 2), Map.of());

        Quotas four = quotas.without("5532").without("5501").without("5501").without("5501");
        assertThat(four.onlyFor()).isEmpty();
        assertThat(four.without("5501").onlyFor()).contains(Set.of("5532"));
    }
}
