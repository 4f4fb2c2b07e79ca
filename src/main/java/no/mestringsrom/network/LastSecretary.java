package no.mestringsrom.network;

import java.util.Optional;
import no.mestringsrom.account.AccountId;

/** How the meetings, which come later, say who was secretary last: it is the next one's turn. */
public interface LastSecretary {

    /** Of the newest meeting that is planned or held. Asks nobody. */
    Optional<AccountId> of(NetworkId network);
}
