package no.mestringsrom.material.ui;

import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.shell.ProblemBox;

/** Why something was not laid out. */
class Problem extends ProblemBox {

    void show(MaterialRefused refused) {
        show(Words.refusal(this, refused));
    }
}
