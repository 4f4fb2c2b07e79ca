/**
 * Languages, texts and formats. One set of bundles, {@code vaadin-i18n/translations*.properties}, serves the Vaadin views,
 * the public pages, the mails and the scripts in the browser; the base file is bokmål, which is the default language.
 */
@NullMarked
package no.mestringsrom.texts;

import org.jspecify.annotations.NullMarked;
