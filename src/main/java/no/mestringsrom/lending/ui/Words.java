package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What municipalities, hours and amounts are called on the screen, and what is typed for them. */
final class Words {

    private static final double MILLIS_PER_HOUR = 3_600_000.0;

    /**
     * As people in Norway write: spaces between thousands, a comma; a point does as well. No third decimal: whoever writes
     * 12.500 means thousands.
     */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,2})?");

    private Words() {}

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }

    static String place(Municipalities municipalities, String number) {
        return municipalities.byNumber(number).map(Municipality::name).orElse(number);
    }

    static String hours(Language language, long millis) {
        return Formats.decimal(language, millis / MILLIS_PER_HOUR);
    }

    static String kroner(Language language, long ore) {
        return Formats.amount(language, SettlementFile.kroner(ore));
    }

    static String number(Language language, BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** As somebody would type it. */
    static String plain(Language language, BigDecimal number) {
        String plain = number.toPlainString();
        return language == Language.ENGLISH ? plain : plain.replace('.', ',');
    }

    /** Empty if it is no number with at most two decimals. */
    static Optional<BigDecimal> typed(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        if (!NUMBER.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(bare.replace(',', '.')));
    }
}
