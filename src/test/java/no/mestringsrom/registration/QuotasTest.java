package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotasTest {

    @Test
    void everybodyMayHaveWhatIsFreeWhereNothingIsReserved() {
        Quotas quotas = Quotas.of(12, 10, Map.of(), Map.of());

        assertThat(quotas.freeFor("5501")).isEqualTo(2);
        assertThat(quotas.onlyFor()).isEmpty();
    }

    /** Twelve seats, four of them reserved for Tromsø and three for Balsfjord; Tromsø has taken five, Balsfjord one. */
    @Test
    void whatIsReservedAndNotTakenIsNotForOthers() {
        Quotas quotas = Quotas.of(12, 8, Map.of("5501", 4, "5532", 3), Map.of("5501", 5, "5532", 1, "5534", 2));

        assertThat(quotas.freeFor("5501")).isEqualTo(2);
        assertThat(quotas.freeFor("5534")).isEqualTo(2);
        assertThat(quotas.freeFor("5532")).isEqualTo(4);
    }

    @Test
    void seatsThatAreAllReservedAreOnlyForThoseTheyAreReservedFor() {
        Quotas quotas = Quotas.of(6, 4, Map.of("5501", 1, "5532", 2), Map.of("5501", 1));

        assertThat(quotas.onlyFor()).contains(Set.of("5532"));
        assertThat(quotas.without("5532").onlyFor()).contains(Set.of("5532"));
        assertThat(quotas.without("5532").without("5532").onlyFor()).contains(Set.of());
        assertThat(quotas.has("5501")).isFalse();
    }

    @Test
    void aReservedSeatThatIsTakenLeavesTheOthersAsTheyWere() {
        Quotas quotas = Quotas.of(6, 0, Map.of("5532", 2), Map.of());

        assertThat(quotas.without("5532").freeFor("5501")).isEqualTo(quotas.freeFor("5501"));
        assertThat(quotas.without("5501").freeFor("5532")).isEqualTo(5);
    }
}
