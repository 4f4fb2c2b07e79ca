package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.PublishObstacle;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.template.AgendaProblem;
import no.mestringsrom.template.TemplateRefused;
import no.mestringsrom.template.WeekPattern;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What courses are called on the screen: dates, shares and refusals in the language of the one who reads. */
final class Words {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private Words() {}

    static String refusal(Component on, CourseRefused refused) {
        return text(on, refused.messageKey(), refused.arguments());
    }

    static String refusal(Component on, TemplateRefused refused) {
        String text = text(on, refused.messageKey(), refused.arguments());
        AgendaProblem agenda = refused.agenda();
        return agenda == null ? text : text + " " + text(on, agenda.messageKey(), agenda.arguments());
    }

    static String obstacle(Component on, PublishObstacle obstacle) {
        return text(on, obstacle.messageKey(), obstacle.arguments());
    }

    /** {@code mandag 13. april 2026 kl. 18.00–19.55}; in the hour that comes twice it is said which one is meant. */
    static String when(Component on, SessionPlan session) {
        String start = dayAndTime(session.startsAtLocal());
        String end = Formats.time(language(), session.plannedEndLocal().toLocalTime())
                .replace("kl. ", "");
        String span = start + "–" + end;
        return session.startComesTwice() ? on.getTranslation("course.Words.summerTime", span) : span;
    }

    static String dayAndTime(LocalDateTime time) {
        Language language = language();
        return Formats.weekdayDate(language, time.toLocalDate()) + " " + Formats.time(language, time.toLocalTime());
    }

    /** What clocks show so many minutes of real time after the start; with the date where that is another day. */
    static String endTime(LocalDateTime start, int minutes) {
        LocalDateTime end = start.atZone(OSLO).plusMinutes(minutes).toLocalDateTime();
        return end.toLocalDate().equals(start.toLocalDate())
                ? Formats.time(language(), end.toLocalTime())
                : dayAndTime(end);
    }

    static String day(Instant moment) {
        return Formats.date(language(), LocalDate.ofInstant(moment, OSLO));
    }

    static String days(LocalDate first, LocalDate last) {
        Language language = language();
        return first.equals(last)
                ? Formats.date(language, first)
                : Formats.date(language, first) + " – " + Formats.date(language, last);
    }

    /** {@code 50 av 115 minutter til erfaringsutveksling (43 %)}. */
    static String share(Component on, Agenda agenda) {
        return on.getTranslation(
                "course.Words.share",
                agenda.exchangeMinutes(),
                agenda.plannedMinutes(),
                Formats.percent(language(), agenda.exchangeShare()));
    }

    static String percent(double share) {
        return Formats.percent(language(), share);
    }

    /** {@code Norsk bokmål}, in the language of the one who reads. */
    static String spoken(Language heldIn) {
        return SpokenLanguages.name(heldIn.tag(), language());
    }

    /** {@code tirsdag og torsdag, annenhver uke}. */
    static String weeks(Component on, WeekPattern weeks) {
        return on.getTranslation(
                "course.Words.weeks",
                weeks.days().stream().map(Words::weekday).collect(Collectors.joining(", ")),
                weeks.everyWeeks());
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language().locale());
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }

    private static String text(Component on, String key, List<Object> arguments) {
        Language language = language();
        return on.getTranslation(
                key,
                arguments.stream()
                        .map(argument -> argument instanceof List<?> parts
                                ? parts.stream()
                                        .map(part -> on.getTranslation("template.TemplatePart." + part))
                                        .collect(Collectors.joining(" · "))
                                : formatted(language, argument))
                        .toArray());
    }

    private static Object formatted(Language language, Object argument) {
        return switch (argument) {
            case LocalDate date -> Formats.date(language, date);
            case LocalTime time -> Formats.time(language, time);
            case Double share -> Formats.percent(language, share);
            default -> argument;
        };
    }
}
