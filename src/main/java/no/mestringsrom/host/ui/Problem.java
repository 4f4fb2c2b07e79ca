package no.mestringsrom.host.ui;

import no.mestringsrom.host.HostRefused;
import no.mestringsrom.shell.ProblemBox;

/** Why a profile stayed as it was. */
class Problem extends ProblemBox {

    /** Does it, and shows why not if it is refused. Whether it was done. */
    boolean unless(Runnable action) {
        hide();
        try {
            action.run();
            return true;
        } catch (HostRefused refused) {
            show(getTranslation(refused.key()));
            return false;
        }
    }
}
