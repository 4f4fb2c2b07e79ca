package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.AvailabilityFeed;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.AvailabilityLinks;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.OwnCalendars;
import no.mestringsrom.host.OwnHostProfile;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.settings.HouseSettings;

/** A host's own profile: when they can, what they have behind them, what they bring. First they say who they are. */
@StyleSheet("context://host.css")
@Route(HostNavigation.MINE)
@Menu(title = "host.HostProfileView.menu", order = 20, icon = "vaadin:calendar-user")
@RolesAllowed({"PROFESSIONAL", "EXPERIENCED_USER"})
class HostProfileView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final transient HostProfiles profiles;
    private final transient AvailabilityKeeping keeping;
    private final transient AvailabilityLinks links;
    private final transient AvailabilityFeed feed;
    private final transient OwnCalendars ownCalendars;
    private final transient HouseSettings settings;
    private final transient Municipalities municipalities;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    HostProfileView(
            HostProfiles profiles,
            AvailabilityKeeping keeping,
            AvailabilityLinks links,
            AvailabilityFeed feed,
            OwnCalendars ownCalendars,
            HouseSettings settings,
            Municipalities municipalities,
            CurrentAccount current,
            Clock clock) {
        this.profiles = profiles;
        this.keeping = keeping;
        this.links = links;
        this.feed = feed;
        this.ownCalendars = ownCalendars;
        this.settings = settings;
        this.municipalities = municipalities;
        this.current = current;
        this.clock = clock;
        getContent().addClassName("view");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("host.HostProfileView.title");
    }

    private void show() {
        Optional<OwnHostProfile> mine = profiles.mine();
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()));
        getContent()
                .add(new Paragraph(getTranslation(
                        mine.isPresent() ? "host.HostProfileView.intro" : "host.HostProfileView.first")));
        if (mine.isPresent()) {
            getContent().add(when(), new StepsPanel(profiles), new CalendarsPanel(links, feed, ownCalendars, settings));
        }
        getContent().add(new AboutPanel(mine.orElse(null), current.require(), municipalities, profiles, this::show));
        if (mine.isPresent()) {
            getContent().add(new DeletePanel(profiles));
        }
    }

    private Component when() {
        Saved saved = new Saved(clock);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Availability.ZONE);
        Section section = new Section(
                new H2(getTranslation("host.HostProfileView.when")),
                saved,
                new WeekPanel(keeping, saved),
                new OneOffsPanel(keeping, saved, today));
        section.addClassNames("panel", "host-when");
        return section;
    }
}
