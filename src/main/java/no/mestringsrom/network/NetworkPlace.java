package no.mestringsrom.network;

import jakarta.persistence.Embeddable;

/**
 * What is said of a member in one network.
 *
 * @param turn as secretary, from 1; 0 for whoever takes none
 */
@Embeddable
record NetworkPlace(String represents, int turn) {

    static final NetworkPlace NOTHING_SAID = new NetworkPlace("", 0);

    NetworkPlace representing(String whom) {
        return new NetworkPlace(whom, turn);
    }

    NetworkPlace taking(int newTurn) {
        return new NetworkPlace(represents, newTurn);
    }
}
