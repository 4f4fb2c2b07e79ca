package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.evaluation.Occasion;
import no.mestringsrom.evaluation.QuestionSet;
import no.mestringsrom.evaluation.Wording;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What the evaluation is called on the screen, in the language of the one who reads. */
final class Words {

    private Words() {}

    static String in(Wording wording) {
        return wording.in(language());
    }

    static String decimal(double number) {
        return Formats.decimal(language(), number);
    }

    static String moment(LocalDateTime time) {
        return Formats.weekdayDate(language(), time.toLocalDate()) + " " + Formats.time(language(), time.toLocalTime());
    }

    /** By Norway's clocks. */
    static String day(Instant moment) {
        return Formats.date(language(), moment.atZone(ZoneId.of("Europe/Oslo")).toLocalDate());
    }

    static String kind(Component on, ParticipantKind kind) {
        return on.getTranslation("evaluation.ResultTable.kind." + kind);
    }

    static String occasion(Component on, Occasion occasion) {
        SessionPlan session = occasion.session();
        return session == null
                ? on.getTranslation("evaluation.ResultsPanel.part." + occasion.form())
                : on.getTranslation("evaluation.ResultsPanel.part.SESSION", session.number(), session.title());
    }

    /** Whose questions they are. */
    static String source(Component on, QuestionSet set) {
        return on.getTranslation("evaluation.ResultsPanel.source", in(set.title()), set.version(), in(set.notice()));
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }
}
