package no.mestringsrom.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;

/**
 * What every public template knows: the language, the texts, and how to address pages and assets.
 *
 * @param path the page's own path, without the language
 * @param languageChosen whether the visitor asked for this language in the address, so that links keep it
 * @param baseUrl the address people reach us at, without a slash at the end
 */
public record Page(Language language, boolean languageChosen, String path, String baseUrl, Texts texts, Assets assets) {

    public String t(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    /** A link to another of our pages in the language chosen. */
    public String url(String target) {
        return languageChosen ? in(language, target) : target;
    }

    /** This page in another language. */
    public String inLanguage(Language other) {
        return in(other, path);
    }

    /** The same frame for another path, such as one with the page's parameters. */
    public Page at(String otherPath) {
        return new Page(language, languageChosen, otherPath, baseUrl, texts, assets);
    }

    /** The whole address of another of our pages, without a language. */
    public String absolute(String target) {
        return baseUrl + target;
    }

    /** The one address among those that lead to this page. */
    public String canonical() {
        return absolute(url(path));
    }

    public String asset(String name) {
        return assets.url(name);
    }

    public String date(LocalDate date) {
        return Formats.date(language, date);
    }

    public String weekdayDate(LocalDate date) {
        return Formats.weekdayDate(language, date);
    }

    public String monthName(YearMonth month) {
        return Formats.monthName(language, month);
    }

    public String time(LocalTime time) {
        return Formats.time(language, time);
    }

    public String times(LocalTime from, LocalTime to) {
        return Formats.times(language, from, to);
    }

    public String number(long number) {
        return Formats.number(language, number);
    }

    public String percent(double share) {
        return Formats.percent(language, share);
    }

    private static String in(Language language, String target) {
        return target + (target.indexOf('?') < 0 ? "?" : "&") + "lang="
                + URLEncoder.encode(language.tag(), StandardCharsets.UTF_8);
    }
}
