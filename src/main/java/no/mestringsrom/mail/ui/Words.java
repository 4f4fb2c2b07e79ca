package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Moments as people read them. */
final class Words {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private Words() {}

    static String moment(Instant moment) {
        Language language = Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
        LocalDateTime local = LocalDateTime.ofInstant(moment, NORWAY);
        return Formats.weekdayDate(language, local.toLocalDate()) + " " + Formats.time(language, local.toLocalTime());
    }
}
