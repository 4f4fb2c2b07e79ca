package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import no.mestringsrom.experience.ExperienceRefused;
import no.mestringsrom.experience.UnknownExperience;

/** A few words and where one writes from. What is refused stays as it was typed. */
class SayForm extends Composite<Div> {

    private final TextArea words;
    private final Button send;

    /**
     * @param key of the texts: of the field itself, and with {@code .send} of the button
     * @param longest in characters
     * @param say told the municipality's number, or nothing, and the words
     */
    SayForm(String key, int longest, PlaceField place, BiConsumer<String, String> say) {
        words = new TextArea(getTranslation(key));
        words.setMaxLength(longest);
        words.setMinRows(3);
        words.setMaxRows(12);
        words.setHelperText(getTranslation("experience.Words.recognised.short"));
        send = new Button(getTranslation(key + ".send"), press -> {
            words.setInvalid(false);
            try {
                say.accept(place.number(), words.getValue());
            } catch (ExperienceRefused refused) {
                refuse(refused.key());
            } catch (UnknownExperience gone) {
                refuse("experience.Words.gone.copy");
            }
        });
        getContent().addClassName("fields");
        getContent().add(words, place, send);
    }

    private void refuse(String key) {
        words.setErrorMessage(getTranslation(key));
        words.setInvalid(true);
    }

    Button send() {
        return send;
    }
}
