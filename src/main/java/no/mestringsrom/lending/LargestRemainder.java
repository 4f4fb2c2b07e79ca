package no.mestringsrom.lending;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole number in proportion to weights so that the parts are the whole: each gets its share rounded towards zero,
 * and what is left goes by one to those who lost most by it. Between two who lost the same, the first in the list.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param total may be negative, for what is paid back; it is then split as its opposite
     * @param weights not negative; at least one more than zero
     * @return as many as the weights; one without weight gets nothing
     * @throws IllegalArgumentException if the weights are otherwise
     */
    static long[] split(long total, List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger[] whole = weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : whole) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("A weight is negative");
            }
            sum = sum.add(weight);
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("Nobody has any weight");
        }
        BigInteger amount = BigInteger.valueOf(total).abs();
        long[] parts = new long[whole.length];
        BigInteger[] lost = new BigInteger[whole.length];
        BigInteger left = amount;
        for (int i = 0; i < whole.length; i++) {
            BigInteger[] share = amount.multiply(whole[i]).divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            lost[i] = share[1];
            left = left.subtract(share[0]);
        }
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts[i]++);
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }
}
