package no.mestringsrom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretaryRotationTest {

    private static final AccountId ANN = new AccountId(UUID.randomUUID());
    private static final AccountId BEN = new AccountId(UUID.randomUUID());
    private static final AccountId CAT = new AccountId(UUID.randomUUID());
    private static final Set<AccountId> ALL = Set.of(ANN, BEN, CAT);
    private static final List<AccountId> NOBODY = List.of();

    private final SecretaryRotation rotation = new SecretaryRotation(List.of(ANN, BEN, CAT));

    @Test
    void itGoesRound() {
        assertThat(rotation.next(NOBODY, NOBODY, ALL)).contains(ANN);
        assertThat(rotation.next(List.of(ANN), NOBODY, ALL)).contains(BEN);
        assertThat(rotation.next(List.of(BEN, ANN), NOBODY, ALL)).contains(CAT);
        assertThat(rotation.next(List.of(CAT, BEN, ANN), NOBODY, ALL)).contains(ANN);
    }

    @Test
    void whoHasLeftIsPassedOver() {
        assertThat(rotation.next(List.of(ANN), NOBODY, Set.of(ANN, CAT))).contains(CAT);
        assertThat(rotation.next(List.of(CAT, BEN, ANN), NOBODY, Set.of(BEN, CAT)))
                .contains(BEN);
        assertThat(rotation.next(List.of(BEN, ANN), NOBODY, Set.of(ANN, CAT)))
                .as("was the last one")
                .contains(CAT);
        assertThat(rotation.of(Set.of(ANN, CAT))).containsExactly(ANN, CAT);
    }

    @Test
    void whoeverIsAloneTakesEveryTurn() {
        assertThat(rotation.next(List.of(BEN), List.of(BEN), Set.of(BEN))).contains(BEN);
    }

    @Test
    void whoWasNeverInTheOrderIsFollowedByTheFirst() {
        assertThat(rotation.next(List.of(new AccountId(UUID.randomUUID())), NOBODY, ALL))
                .contains(ANN);
    }

    @Test
    void withoutAnybodyThereIsNoNext() {
        assertThat(rotation.next(List.of(ANN), NOBODY, Set.of())).isEmpty();
        assertThat(new SecretaryRotation(NOBODY).next(NOBODY, NOBODY, ALL)).isEmpty();
    }

    @Test
    void whatComesInBetweenIsForWhoeverHasNeitherTheOneBeforeNorTheOneAfter() {
        assertThat(rotation.next(List.of(ANN), List.of(BEN, CAT, ANN), ALL)).contains(CAT);
        assertThat(rotation.next(List.of(CAT, BEN, ANN), List.of(ANN, BEN), ALL))
                .contains(BEN);
    }

    @Test
    void ofTwoWhoAreAsFarAwayItIsForWhoeverHasHadFewer() {
        AccountId dan = new AccountId(UUID.randomUUID());
        assertThat(new SecretaryRotation(List.of(ANN, BEN, CAT, dan))
                        .next(List.of(BEN, ANN, CAT, ANN), List.of(CAT, dan), Set.of(ANN, BEN, CAT, dan)))
                .contains(dan);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8})
    @DisplayName("However meetings are put in between, nobody has two in a row; and held in order, all have as many")
    void nobodyHasTwoInARow(int members) {
        Random random = new Random(members);
        List<AccountId> all = Stream.generate(() -> new AccountId(UUID.randomUUID()))
                .limit(members)
                .toList();
        SecretaryRotation turns = new SecretaryRotation(all);
        List<AccountId> calendar = new ArrayList<>();
        for (int meeting = 0; meeting < 3 * members; meeting++) {
            calendar.add(
                    turns.next(calendar.reversed(), NOBODY, Set.copyOf(all)).orElseThrow());
        }
        assertThat(all)
                .allSatisfy(
                        one -> assertThat(Collections.frequency(calendar, one)).isEqualTo(3));
        for (int extra = 0; extra < 40; extra++) {
            int at = random.nextInt(calendar.size() + 1);
            calendar.add(
                    at,
                    turns.next(
                                    calendar.subList(0, at).reversed(),
                                    calendar.subList(at, calendar.size()),
                                    Set.copyOf(all))
                            .orElseThrow());
            for (int next = 1; next < calendar.size(); next++) {
                assertThat(calendar.get(next)).isNotEqualTo(calendar.get(next - 1));
            }
        }
    }
}
