package no.mestringsrom.course.ui;

import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.shell.ProblemBox;

/** Why a course stayed as it was. */
class Problem extends ProblemBox {

    void show(CourseRefused refused) {
        show(Words.refusal(this, refused));
    }
}
