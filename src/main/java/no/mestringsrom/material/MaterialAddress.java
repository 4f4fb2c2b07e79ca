package no.mestringsrom.material;

import no.mestringsrom.material.FileType.Showing;
import no.mestringsrom.texts.Language;

/** Where materials are read. */
public final class MaterialAddress {

    private MaterialAddress() {}

    /** @param base path that the reader comes by: a personal link, or a course's public page */
    public static String all(String base) {
        return base + "/materiell";
    }

    /** What opens the material itself: the page elsewhere, the document, or our page with it. */
    public static String of(MaterialItem item, String base, Language language) {
        if (item.url() != null) {
            return item.url();
        }
        boolean opensByItself = item.file() != null && item.file().type().showing() == Showing.DOCUMENT;
        return opensByItself ? file(item, base) : page(item, base) + "?lang=" + language.tag();
    }

    public static String page(MaterialItem item, String base) {
        return all(base) + "/" + item.id().value();
    }

    /** The bytes of this version: what lies at the address never changes. */
    public static String file(MaterialItem item, String base) {
        return page(item, base) + "/fil/" + item.number();
    }

    public static String captions(MaterialItem item, String base, Language language) {
        return file(item, base) + "/tekst/" + language.tag();
    }
}
