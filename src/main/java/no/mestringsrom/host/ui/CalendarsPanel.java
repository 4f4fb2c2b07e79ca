package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import no.mestringsrom.host.AvailabilityFeed;
import no.mestringsrom.host.AvailabilityLinks;
import no.mestringsrom.host.CalendarProblem;
import no.mestringsrom.host.OwnCalendarState;
import no.mestringsrom.host.OwnCalendars;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.shell.Notifications;

/** Less to write twice: the link by mail, the host's own calendar read here, and this one shown in theirs. */
class CalendarsPanel extends Composite<Section> {

    private final Div subscribed = new Div();
    private final Div feedAddress = new Div();
    private final TextField address = new TextField(text("address"));
    private final Problem problem = new Problem();
    private final transient AvailabilityFeed feed;
    private final transient OwnCalendars own;
    private final transient HouseSettings settings;

    CalendarsPanel(AvailabilityLinks links, AvailabilityFeed feed, OwnCalendars own, HouseSettings settings) {
        this.feed = feed;
        this.own = own;
        this.settings = settings;
        Button send = new Button(text("send"), press -> {
            links.sendMine();
            Notifications.done(text("sent"));
        });
        subscribed.addClassName("host-fields");
        feedAddress.addClassName("host-fields");
        getContent().addClassNames("panel", "host-fields");
        getContent()
                .add(
                        new H2(text("title")),
                        new H3(text("link")),
                        new Paragraph(text("linkHelp")),
                        send,
                        new H3(text("own")),
                        new Paragraph(text("ownHelp")),
                        subscribed,
                        new H3(text("feed")),
                        new Paragraph(text("feedHelp")),
                        feedAddress);
        showSubscribed();
        showFeed();
    }

    private void showSubscribed() {
        subscribed.removeAll();
        own.mine().ifPresentOrElse(this::showCalendar, this::askForAddress);
    }

    private void askForAddress() {
        address.setHelperText(text("addressHelp"));
        Button subscribe = new Button(text("subscribe"), press -> {
            if (problem.unless(() -> own.subscribe(address.getValue()))) {
                address.clear();
                showSubscribed();
            }
        });
        subscribed.add(address, problem, subscribe);
    }

    private void showCalendar(OwnCalendarState calendar) {
        Button stop = new Button(text("stop"), press -> {
            own.unsubscribe();
            showSubscribed();
        });
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        CalendarProblem trouble = calendar.problem();
        Paragraph state = new Paragraph(state(calendar));
        state.getElement().setAttribute("role", "status");
        if (trouble == null) {
            subscribed.add(state, stop);
        } else {
            Problem shown = new Problem();
            shown.show(getTranslation("host.CalendarProblem." + trouble));
            subscribed.add(state, shown, stop);
        }
    }

    private String state(OwnCalendarState calendar) {
        Instant readAt = calendar.readAt();
        return readAt == null
                ? getTranslation("host.CalendarsPanel.soon", calendar.at())
                : getTranslation(
                        "host.CalendarsPanel.read", calendar.at(), Words.dateAndTime(readAt), calendar.busyTimes());
    }

    private void showFeed() {
        String url = settings.baseUrl() + feed.mine();
        TextField shown = new TextField(text("feedAddress"));
        shown.setValue(url);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        Anchor open = new Anchor();
        open.setText(text("feedOpen"));
        // Vaadin takes only web and mail addresses for safe; this one is our own, for the calendar program.
        open.setUnsafeHref(url.replaceFirst("^https?:", "webcal:"));
        open.setRouterIgnore(true);
        Button another = new Button(text("feedAnother"), press -> {
            feed.moveMine();
            showFeed();
            Notifications.done(text("feedMoved"));
        });
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        feedAddress.removeAll();
        feedAddress.add(open, shown, another);
    }

    private String text(String key) {
        return getTranslation("host.CalendarsPanel." + key);
    }
}
