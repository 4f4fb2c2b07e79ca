/**
 * Languages, texts and formats. One set of bundles, {@code vaadin-i18n/translations*.properties}, serves the Vaadin views,
 * the public pages, the mails and the scripts in the browser; the base file is bokmål, which is the default language.
 * North Sámi has what participants read, and the rest is said in bokmål (decision 24); {@link no.mestringsrom.texts.Written}
 * is what people write themselves, in whatever language they did.
 */
@NullMarked
package no.mestringsrom.texts;

import org.jspecify.annotations.NullMarked;
