package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One SMS is 160 characters of GSM 03.38, and 70 as soon as one of them is another. */
class SmsTextTest {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** As long as they are: 54 characters of token. */
    private static final String LINK = "https://kurs.kommune.no/p/" + "A".repeat(54);

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"BOKMAL", "NYNORSK", "ENGLISH"})
    void allWeSayFitsIntoOneAndNamesNoCourse(Language language) {
        String day = Formats.weekdayDate(language, LocalDate.of(2026, 9, 23));
        String time = Formats.time(language, LocalTime.of(18, 0));
        Stream<String> news = Stream.concat(
                Stream.of(
                                "mail.SignUpMails.seat.subject",
                                "mail.SignUpMails.waiting.subject",
                                "mail.Reminders.weekBefore.subject",
                                "mail.Reminders.missed.subject")
                        .map(key -> texts.get(language, key)),
                Stream.of("mail.Sms.moved", "mail.Sms.session").map(key -> texts.get(language, key, 12, day, time)));
        List<String> all = Stream.concat(
                        news.map(said -> texts.get(language, "mail.Sms.page", said, LINK)),
                        Stream.of(
                                texts.get(language, "mail.Reminders.hourBefore.sms", time, LINK),
                                texts.get(language, "mail.Reminders.after.sms", LINK + "/evaluering"),
                                texts.get(language, "mail.GroupLetters.sms", LINK)))
                .map(SmsText::of)
                .toList();

        assertThat(all).hasSize(9).allSatisfy(text -> {
            assertThat(text).hasSizeLessThanOrEqualTo(160).contains(LINK);
            assertThat(text.chars()).allMatch(letter -> GSM.indexOf(letter) >= 0);
        });
    }

    @Test
    void putsPlainlyWhatIsTypeset() {
        assertThat(SmsText.of(" «Kl.\u00a018.00–19.30» … Åse’s\n")).isEqualTo("\"Kl. 18.00-19.30\" ... Åse's");
        assertThat(SmsText.of("Áillohaš")).as("a name must be right").isEqualTo("Áillohaš");
    }
}
