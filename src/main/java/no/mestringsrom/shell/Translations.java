package no.mestringsrom.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** Lets Vaadin's {@code getTranslation} speak from the same texts as the rest of the house. */
@Component
class Translations implements I18NProvider {

    private final transient Texts texts;
    private final Language defaultLanguage;

    Translations(Texts texts, HouseSettings settings) {
        this.texts = texts;
        this.defaultLanguage = settings.defaultLanguage();
    }

    /** The house's language first: Vaadin takes the first for a browser that asks for none of ours. */
    @Override
    public List<Locale> getProvidedLocales() {
        return Language.ofStaff().stream()
                .sorted((a, b) -> Boolean.compare(b == defaultLanguage.forStaff(), a == defaultLanguage.forStaff()))
                .map(Language::locale)
                .toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return texts.get(Language.of(locale).orElse(defaultLanguage).forStaff(), key, parameters);
    }
}
