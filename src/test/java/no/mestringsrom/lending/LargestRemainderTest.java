package no.mestringsrom.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    private static final int SPLITS = 20_000;

    @Test
    @DisplayName("Whatever is split by whatever, the parts are the whole, and each is its share to less than one")
    void alwaysTheWhole() {
        for (int seed = 0; seed < SPLITS; seed++) {
            Random random = new Random(seed);
            long total = random.nextInt(4) == 0
                    ? random.nextLong(-50, 51)
                    : random.nextLong(-10_000_000_000L, 10_000_000_000L);
            List<BigDecimal> weights = weights(random);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            long[] parts = LargestRemainder.split(total, weights);

            assertThat(Arrays.stream(parts).sum()).as("seed %d", seed).isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                BigDecimal exact =
                        weights.get(i).multiply(BigDecimal.valueOf(total)).divide(sum, MathContext.DECIMAL128);
                assertThat(exact.subtract(BigDecimal.valueOf(parts[i])).abs())
                        .as("seed %d, part %d", seed, i)
                        .isLessThan(BigDecimal.ONE);
                if (weights.get(i).signum() == 0) {
                    assertThat(parts[i])
                            .as("seed %d, part %d weighs nothing", seed, i)
                            .isZero();
                }
            }
            assertThat(LargestRemainder.split(total, weights))
                    .as("seed %d, again", seed)
                    .isEqualTo(parts);
        }
    }

    @Test
    @DisplayName("Who weighs more never pays less")
    void keepsTheOrder() {
        for (int seed = 0; seed < SPLITS / 10; seed++) {
            Random random = new Random(seed);
            List<BigDecimal> weights = new ArrayList<>(weights(random));
            weights.sort(null);

            long[] parts = LargestRemainder.split(random.nextLong(0, 1_000_000), weights);

            IntStream.range(1, parts.length)
                    .filter(i -> weights.get(i).compareTo(weights.get(i - 1)) > 0)
                    .forEach(i -> assertThat(parts[i]).isGreaterThanOrEqualTo(parts[i - 1]));
        }
    }

    @Test
    void whoLostMostGetsWhatIsLeftAndTheFirstWhereTwoLostTheSame() {
        assertThat(LargestRemainder.split(100, numbers("1", "1", "1"))).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(-100, numbers("1", "1", "1"))).containsExactly(-34, -33, -33);
        assertThat(LargestRemainder.split(10, numbers("1", "2", "0", "4"))).containsExactly(1, 3, 0, 6);
        assertThat(LargestRemainder.split(3, numbers("33.3333", "66.6667"))).containsExactly(1, 2);
        assertThat(LargestRemainder.split(0, numbers("0", "5"))).containsExactly(0, 0);
    }

    @Test
    void somebodyMustHaveWeightAndNobodyLessThanNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(1, numbers("0", "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(1, numbers("-1", "2")));
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(1, List.of()));
    }

    private static List<BigDecimal> weights(Random random) {
        List<BigDecimal> weights = new ArrayList<>();
        int many = 1 + random.nextInt(20);
        for (int i = 0; i < many; i++) {
            weights.add(
                    switch (random.nextInt(4)) {
                        case 0 -> BigDecimal.ZERO;
                        case 1 -> BigDecimal.valueOf(random.nextInt(4));
                        case 2 -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
                        default -> BigDecimal.valueOf(random.nextInt(720_000));
                    });
        }
        weights.set(random.nextInt(many), BigDecimal.valueOf(1 + random.nextInt(100_000)));
        return weights;
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }
}
