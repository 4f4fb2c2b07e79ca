/**
 * From a small model of a document to paper: a {@link no.mestringsrom.print.Document} of headings, texts, lists, tables and
 * QR codes becomes a tagged PDF (PDF/UA-1, so that a screen reader reads it in order, in its language) through {@link
 * no.mestringsrom.print.Printer}. Knows nothing of courses or people; the features that do compose the documents. {@link
 * no.mestringsrom.print.Colour} sees to it that text can be read on and in whatever colour somebody chose.
 *
 * <p>Decision: {@code docs/decisions/0023-paper.md}.
 */
@ApplicationModule(allowedDependencies = {"texts"})
@NullMarked
package no.mestringsrom.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
