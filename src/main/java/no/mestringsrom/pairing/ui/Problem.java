package no.mestringsrom.pairing.ui;

import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.pairing.PairingRefused;
import no.mestringsrom.shell.ProblemBox;

/** Why nobody was asked. */
class Problem extends ProblemBox {

    /** Does it, and shows why not if it is refused. Whether it was done. */
    boolean unless(Runnable action) {
        hide();
        try {
            action.run();
            return true;
        } catch (PairingRefused refused) {
            show(PairingWords.refusal(refused));
            return false;
        } catch (CourseRefused refused) {
            show(PairingWords.text(refused.messageKey(), refused.arguments().toArray()));
            return false;
        }
    }
}
