package no.mestringsrom.network;

/**
 * Exchange time over the network's sessions that began within the last year and are over. Sums only: who spoke how long
 * is no business of a network's.
 *
 * @param sessions how many they are
 */
public record ExchangeGiven(int sessions, long promisedMillis, long givenMillis) {

    static final ExchangeGiven NOTHING = new ExchangeGiven(0, 0, 0);

    ExchangeGiven plus(ExchangeGiven other) {
        return new ExchangeGiven(
                sessions + other.sessions, promisedMillis + other.promisedMillis, givenMillis + other.givenMillis);
    }
}
