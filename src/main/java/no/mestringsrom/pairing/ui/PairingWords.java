package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.pairing.HinderedHost;
import no.mestringsrom.pairing.Obstacle;
import no.mestringsrom.pairing.PairingRefused;
import no.mestringsrom.pairing.Reason;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Why, and what stands in the way, in the language of the one who reads. */
final class PairingWords {

    /** More dates than these tell no more. */
    private static final int DATES = 3;

    private PairingWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }

    static String spoken(String code) {
        return code.equals("nb") ? text("pairing.PairingWords.norwegian") : SpokenLanguages.name(code, language());
    }

    static String reason(Reason reason) {
        return text("pairing.Reason." + reason.kind(), reason.count());
    }

    /** All of it in one line. */
    static String obstacles(HinderedHost host) {
        return host.obstacles().isEmpty()
                ? text("pairing.PairingWords.couldToo")
                : host.obstacles().stream().map(PairingWords::obstacle).collect(Collectors.joining(". "));
    }

    static String obstacle(Obstacle obstacle) {
        String key = "pairing.Obstacle." + obstacle.kind();
        return switch (obstacle.kind()) {
            case CANNOT, BOOKED -> text(key, times(obstacle.times()));
            case NOT_READY ->
                text(
                        key,
                        obstacle.steps().stream()
                                .map(step -> text("host.ReadinessStep." + step).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
            case SESSIONS_PER_MONTH ->
                text(key, obstacle.month() == null ? "" : Formats.monthName(language(), obstacle.month()));
            case DECLINED,
                    LANGUAGE,
                    SAID_NOTHING,
                    TAKES_NO_COURSES,
                    COURSES_AT_A_TIME,
                    FIRST_TIME_ALONE,
                    NEEDED_ELSEWHERE -> text(key);
        };
    }

    static String roles(Collection<SessionRole> roles) {
        return roles.stream()
                .map(role -> text("pairing.PairingWords.lacks." + role))
                .collect(Collectors.joining(" "));
    }

    static String refusal(PairingRefused refused) {
        return text(refused.messageKey(), refused.name());
    }

    private static String times(List<LocalDateTime> times) {
        String first = times.stream()
                .limit(DATES)
                .map(time -> text(
                        "pairing.PairingWords.time",
                        Formats.date(language(), time.toLocalDate()),
                        Formats.time(language(), time.toLocalTime())))
                .collect(Collectors.joining(", "));
        return times.size() <= DATES ? first : text("pairing.PairingWords.andMore", first, times.size() - DATES);
    }
}
