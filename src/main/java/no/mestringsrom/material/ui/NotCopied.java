package no.mestringsrom.material.ui;

import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import no.mestringsrom.material.MaterialsNotCopied;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells whoever planned a course, or copied a template, which materials did not come along: they lay them out themselves. */
@Component
class NotCopied {

    @TransactionalEventListener
    void on(MaterialsNotCopied missing) {
        UI screen = UI.getCurrent();
        if (screen != null) {
            Language language = Language.of(screen.getLocale()).orElse(Language.BOKMAL);
            Notifications.problem(screen.getTranslation(
                    "material.NotCopied.text",
                    missing.titles().stream()
                            .map(title -> Formats.quoted(language, title))
                            .collect(Collectors.joining(", "))));
        }
    }
}
