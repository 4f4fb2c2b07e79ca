package no.mestringsrom.network;

import java.util.List;
import no.mestringsrom.account.AccountId;

/** How the meetings, which come later, say who was secretary lately: whose turn is next depends on it. */
public interface LastSecretary {

    /** Of meetings that are planned or held, the one that is latest in the calendar first. Asks nobody. */
    List<AccountId> of(NetworkId network);
}
