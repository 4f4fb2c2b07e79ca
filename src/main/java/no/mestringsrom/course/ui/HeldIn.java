package no.mestringsrom.course.ui;

import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.texts.Language;

/** What language a course is held in, in the language of the one who reads. */
public class HeldIn extends Paragraph {

    public HeldIn(Language language) {
        setText(getTranslation("course.HeldIn.text", Words.spoken(language)));
    }
}
