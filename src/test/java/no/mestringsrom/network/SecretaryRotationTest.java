package no.mestringsrom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.junit.jupiter.api.Test;

class SecretaryRotationTest {

    private static final AccountId ANN = new AccountId(UUID.randomUUID());
    private static final AccountId BEN = new AccountId(UUID.randomUUID());
    private static final AccountId CAT = new AccountId(UUID.randomUUID());
    private static final Set<AccountId> ALL = Set.of(ANN, BEN, CAT);

    private final SecretaryRotation rotation = new SecretaryRotation(List.of(ANN, BEN, CAT));

    @Test
    void itGoesRound() {
        assertThat(rotation.next(null, ALL)).contains(ANN);
        assertThat(rotation.next(ANN, ALL)).contains(BEN);
        assertThat(rotation.next(BEN, ALL)).contains(CAT);
        assertThat(rotation.next(CAT, ALL)).contains(ANN);
    }

    @Test
    void whoHasLeftIsPassedOver() {
        assertThat(rotation.next(ANN, Set.of(ANN, CAT))).contains(CAT);
        assertThat(rotation.next(CAT, Set.of(BEN, CAT))).contains(BEN);
        assertThat(rotation.of(Set.of(ANN, CAT))).containsExactly(ANN, CAT);
    }

    @Test
    void whenTheLastOneHasLeftItGoesOnAfterThem() {
        assertThat(rotation.next(BEN, Set.of(ANN, CAT))).contains(CAT);
    }

    @Test
    void whoeverIsAloneTakesEveryTurn() {
        assertThat(rotation.next(BEN, Set.of(BEN))).contains(BEN);
    }

    @Test
    void whoWasNeverInTheOrderIsFollowedByTheFirst() {
        assertThat(rotation.next(new AccountId(UUID.randomUUID()), ALL)).contains(ANN);
    }

    @Test
    void withoutAnybodyThereIsNoNext() {
        assertThat(rotation.next(ANN, Set.of())).isEmpty();
        assertThat(new SecretaryRotation(List.of()).next(null, ALL)).isEmpty();
    }
}
