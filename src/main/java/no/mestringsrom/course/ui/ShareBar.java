package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import no.mestringsrom.exchange.Agenda;

/**
 * How much of a session is for exchanging experience, drawn against what was promised, and said in words for those who do
 * not see it.
 */
class ShareBar extends Composite<Div> {

    private final double leastShare;
    private final Div bar = new Div();
    private final Div fill = new Div();
    private final Span mark = new Span();
    private final Paragraph words = new Paragraph();

    /** @param leastShare what is promised, 0 to 1 */
    ShareBar(double leastShare) {
        this.leastShare = leastShare;
        getContent().addClassName("share");
        bar.addClassName("share-bar");
        fill.addClassName("share-fill");
        mark.addClassName("share-mark");
        mark.getStyle().set("inset-inline-start", percent(leastShare));
        // The words beside it say the same.
        bar.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("share-words");
        getContent().add(bar, words);
    }

    void show(Agenda agenda) {
        bar.removeAll();
        boolean enough = agenda.exchangeShare() >= leastShare;
        fill.getStyle().set("width", percent(agenda.exchangeShare()));
        bar.add(fill, mark);
        getContent().setClassName("share-short", !enough);
        words.setText(getTranslation(
                enough ? "course.ShareBar.enough" : "course.ShareBar.short",
                Words.share(this, agenda),
                Words.percent(leastShare)));
    }

    /** While there are minutes that cannot be counted. */
    void showNothing() {
        bar.removeAll();
        getContent().setClassName("share-short", true);
        words.setText(getTranslation("course.ShareBar.nothing"));
    }

    /** The words are read out when they change: while somebody edits. */
    ShareBar live() {
        words.getElement().setAttribute("role", "status");
        return this;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
