package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import no.mestringsrom.material.FileSizes;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What materials are called on the screen. */
final class Words {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private Words() {}

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }

    static String refusal(Component on, MaterialRefused refused) {
        return on.getTranslation(refused.messageKey(), refused.arguments().toArray());
    }

    /** {@code PDF, 1,2 MB}; of a link where it leads. */
    static String what(Component on, MaterialItem item) {
        MaterialItem.File file = item.file();
        if (file != null) {
            return file.type().label() + ", " + FileSizes.of(language(), file.size());
        }
        return item.url() == null
                ? on.getTranslation("material.Pages.text")
                : on.getTranslation(
                        "material.Pages.link", URI.create(item.url()).getHost());
    }

    /** From when it is seen: of a session, or else of the course. */
    static String phase(Component on, MaterialItem item) {
        String key = item.place() instanceof MaterialPlace.OfSession ? "material.Phase." : "material.Phase.course.";
        return on.getTranslation(key + item.phase());
    }

    static String when(Instant instant) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, NORWAY);
        return Formats.date(language(), there.toLocalDate()) + " " + Formats.time(language(), there.toLocalTime());
    }
}
