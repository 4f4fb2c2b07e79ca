package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import no.mestringsrom.experience.UnknownExperience;
import no.mestringsrom.experience.Writer;
import no.mestringsrom.material.MarkdownText;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** How what members wrote is shown: by whom and when, for whom, and as the text it is. */
final class Words {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private Words() {}

    /** {@code Kari Eksempel, Bardu · 9. mars 2026}, or {@code En kollega i Bardu · …} for whoever has left. */
    static Component by(Writer writer, Instant at, Municipalities municipalities) {
        Div by = new Div(writer(writer, municipalities) + " · " + date(at));
        by.addClassName("quiet");
        return by;
    }

    private static String writer(Writer writer, Municipalities municipalities) {
        String place = municipalities
                .byNumber(writer.municipality())
                .map(Municipality::name)
                .orElse("");
        if (writer.name() == null) {
            return place.isEmpty() ? text("experience.Words.colleague") : text("experience.Words.colleagueIn", place);
        }
        return place.isEmpty() ? writer.name() : writer.name() + ", " + place;
    }

    static String date(Instant at) {
        return Formats.date(
                Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL),
                at.atZone(OSLO).toLocalDate());
    }

    /** In the order in which they are chosen from. */
    static Component groups(Collection<TargetGroup> groups) {
        Div tags = new Div();
        tags.addClassName("experience-tags");
        groups.stream().sorted().forEach(group -> {
            Span tag = new Span(tags.getTranslation("template.TargetGroup." + group));
            tag.addClassName("experience-tag");
            tags.add(tag);
        });
        return tags;
    }

    static Component markdown(String written) {
        return new Html("<div class=\"experience-text\">" + MarkdownText.html(written) + "</div>");
    }

    /** Asks before something goes for good. */
    static void ask(String key, Runnable deed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text(key + ".question"));
        dialog.setText(text(key + ".gone"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("experience.Words.keep"));
        dialog.setConfirmText(text(key));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> deed.run());
        OneAtATime.open(dialog);
    }

    /** Does something to what somebody else may have taken away meanwhile: then that is said, and the page as it is now is shown. */
    static void attempt(NetworkId network, Runnable deed, Runnable anew) {
        try {
            deed.run();
        } catch (UnknownExperience gone) {
            Notifications.problem(text("experience.Words.gone"));
            try {
                anew.run();
            } catch (UnknownExperience allOfIt) {
                ExperienceNavigation.toExperiences(network);
            }
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
