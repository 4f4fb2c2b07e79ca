package no.mestringsrom.demo;

import java.util.Locale;
import no.mestringsrom.texts.Language;

/** Somebody invented. Surnames say so, and the addresses end where no mail ever arrives. */
record Person(String name, Language language) {

    static Person of(String name) {
        return new Person(name, Language.BOKMAL);
    }

    static Person speaking(Language language, String name) {
        return new Person(name, language);
    }

    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }

    String email() {
        return name.toLowerCase(Locale.ROOT)
                        .replace(' ', '.')
                        .replace("å", "aa")
                        .replace("ø", "oe")
                        .replace("æ", "ae")
                + "@eksempel.example";
    }
}
