package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import no.mestringsrom.meeting.ExchangeOfYear;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.Rhythm;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What meetings are called on the screen, in the language of the one who reads. */
final class Words {

    private Words() {}

    /** {@code tirsdag 8. desember 2026 kl. 09.00–10.30}. */
    static String when(MeetingPlan meeting) {
        return when(meeting.startsAtLocal(), meeting.plannedEndLocal());
    }

    static String when(ListedMeeting meeting) {
        return when(meeting.startsAt(), meeting.endsAt());
    }

    static String when(LocalDateTime start, LocalDateTime end) {
        return day(start.toLocalDate()) + " " + Formats.times(language(), start.toLocalTime(), end.toLocalTime());
    }

    static String dayAndTime(LocalDateTime time) {
        return day(time.toLocalDate()) + " " + Formats.time(language(), time.toLocalTime());
    }

    static String day(LocalDate day) {
        return Formats.weekdayDate(language(), day);
    }

    static String percent(double share) {
        return Formats.percent(language(), share);
    }

    /** {@code Hver måned, den andre tirsdagen}. */
    static String rhythm(Component on, Rhythm rhythm, LocalDate first) {
        return on.getTranslation(
                "meeting.Rhythm." + rhythm,
                Rhythm.weekOfMonth(first),
                first.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL_STANDALONE, language().locale()));
    }

    /** What the meetings of the last year had, in one sentence; for a year that had some. */
    static String exchange(Component on, ExchangeOfYear.Year year) {
        return on.getTranslation(
                "meeting.ExchangeOfYear.sum",
                year.each().size(),
                year.sum().promised(),
                year.sum().given());
    }

    /** The way into the room, past the frame around staff's pages. */
    static Anchor enter(Component on, String room) {
        Anchor enter = new Anchor(room, on.getTranslation("meeting.Room.enter"));
        enter.setRouterIgnore(true);
        enter.addClassName("primary-link");
        return enter;
    }

    static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    static Div buttons(Component... them) {
        Div buttons = new Div(them);
        buttons.addClassName("buttons");
        return buttons;
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }
}
