package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import no.mestringsrom.meeting.MeetingFeed;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.shell.Notifications;

/** The meetings of all one's networks in one's own calendar program, by a private address. */
class CalendarPanel extends Composite<Details> {

    private final Div content = new Div();
    private final transient MeetingFeed feed;
    private final transient HouseSettings settings;

    CalendarPanel(MeetingFeed feed, HouseSettings settings) {
        this.feed = feed;
        this.settings = settings;
        content.addClassName("fields");
        getContent().setSummaryText(text("title"));
        getContent().add(new Paragraph(text("what")), content);
        show();
    }

    private void show() {
        content.removeAll();
        feed.mine().ifPresentOrElse(path -> opened(settings.baseUrl() + path), () -> {
            content.add(Words.buttons(new Button(text("make"), press -> {
                feed.open();
                show();
            })));
        });
    }

    private void opened(String url) {
        Anchor open = new Anchor();
        open.setText(getTranslation("host.CalendarsPanel.feedOpen"));
        // Vaadin takes only web and mail addresses for safe; this one is our own, for the calendar program.
        open.setUnsafeHref(url.replaceFirst("^https?:", "webcal:"));
        open.setRouterIgnore(true);
        TextField shown = new TextField(getTranslation("host.CalendarsPanel.feedAddress"));
        shown.setValue(url);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.addClassName("wide");
        content.add(
                open,
                shown,
                Words.buttons(
                        button("host.CalendarsPanel.feedAnother", "host.CalendarsPanel.feedMoved", feed::open),
                        button("meeting.CalendarPanel.close", "meeting.CalendarPanel.closed", feed::close)));
    }

    private Button button(String key, String done, Runnable deed) {
        Button button = new Button(getTranslation(key), press -> {
            deed.run();
            show();
            Notifications.done(getTranslation(done));
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private String text(String key) {
        return getTranslation("meeting.CalendarPanel." + key);
    }
}
