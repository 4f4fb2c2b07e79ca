package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.ExchangeOfYear;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingFeed;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.PollSummary;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.settings.HouseSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A network's meetings: the next ones, dates that are being found, and earlier ones. */
@StyleSheet("context://course.css")
@Route(MeetingNavigation.MEETINGS)
@RolesAllowed("NETWORK_MEMBER")
class MeetingsView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_FIRST = 6;
    private static final int MORE = 20;

    private final transient Networks networks;
    private final transient Meetings meetings;
    private final transient MeetingPlanning planning;
    private final transient MeetingLinks links;
    private final transient DatePolls polls;
    private final transient ExchangeOfYear exchange;
    private final transient MeetingFeed feed;
    private final transient HouseSettings settings;
    private int ahead = AT_FIRST;
    private int earlier = AT_FIRST;

    MeetingsView(
            Networks networks,
            Meetings meetings,
            MeetingPlanning planning,
            MeetingLinks links,
            DatePolls polls,
            ExchangeOfYear exchange,
            MeetingFeed feed,
            HouseSettings settings) {
        this.links = links;
        this.networks = networks;
        this.meetings = meetings;
        this.planning = planning;
        this.polls = polls;
        this.exchange = exchange;
        this.feed = feed;
        this.settings = settings;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(networks.requireMember(NetworkNavigation.networkId(event.getRouteParameters())));
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.MeetingsView.title");
    }

    private void show(NetworkSummary network) {
        NetworkId id = network.id();
        boolean leads = networks.leads(id);
        getContent().removeAll();
        getContent().add(NetworkNavigation.breadcrumb(network), new H1(getPageTitle()));
        if (leads) {
            Button plan = new Button(getTranslation("meeting.MeetingsView.new"), press -> MeetingNavigation.toNew(id));
            if (meetings.ahead(id).stream().noneMatch(ListedMeeting::roomIsOpen)) {
                plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            getContent().add(plan);
        }
        List<PollSummary> open = polls.open(id);
        if (!open.isEmpty()) {
            getContent()
                    .add(cards(
                            "polls",
                            open.stream().map(poll -> new PollCard(poll, false)).toList()));
        }
        getContent().add(next(network, !leads), held(network), new CalendarPanel(feed, settings));
    }

    private Component next(NetworkSummary network, boolean mayBePrimary) {
        List<ListedMeeting> all = meetings.ahead(network.id());
        Section section = cards("next", List.of());
        if (all.isEmpty()) {
            section.add(new Paragraph(getTranslation("meeting.MeetingsView.none")));
        }
        Optional<ListedMeeting> first = all.stream()
                .filter(meeting -> meeting.isOpen() && !meeting.roomIsOpen() && meeting.answer() == MeetingAnswer.NONE)
                .findFirst();
        all.stream()
                .limit(ahead)
                .map(meeting -> new MeetingCard(
                        meeting,
                        mayBePrimary && first.filter(meeting::equals).isPresent(),
                        planning,
                        links,
                        () -> show(network)))
                .forEach(section::add);
        if (all.size() > ahead) {
            section.add(more("moreAhead", () -> {
                ahead += MORE;
                show(network);
            }));
        }
        return section;
    }

    private Component held(NetworkSummary network) {
        List<ListedMeeting> all = meetings.earlier(network.id(), earlier);
        Section section = new Section(new H2(getTranslation("meeting.MeetingsView.earlier")));
        section.addClassNames("panel", "wide");
        if (all.isEmpty()) {
            section.add(new Paragraph(getTranslation("meeting.MeetingsView.noEarlier")));
        }
        ExchangeOfYear.Year year = exchange.of(network.id());
        if (!year.each().isEmpty()) {
            section.add(new Paragraph(Words.exchange(section, year)));
        }
        Div rows = new Div();
        rows.addClassName("rows");
        all.stream()
                .limit(earlier)
                .map(meeting -> row(meeting, year.each().get(meeting.id())))
                .forEach(rows::add);
        section.add(rows);
        if (all.size() > earlier) {
            section.add(more("moreEarlier", () -> {
                earlier += MORE;
                show(network);
            }));
        }
        return section;
    }

    private static Component row(ListedMeeting meeting, Meetings.@Nullable Exchange exchange) {
        Div title = new Div(MeetingNavigation.meetingLink(meeting.id(), meeting.title()));
        title.addClassName("row-title");
        Div facts = new Div(new Div(Words.when(meeting)));
        if (exchange != null) {
            Div minutes =
                    new Div(facts.getTranslation("meeting.ExchangeOfYear.each", exchange.promised(), exchange.given()));
            minutes.addClassName("quiet");
            facts.add(minutes);
        }
        Div row = new Div(title, facts);
        row.addClassName("row");
        return row;
    }

    private Button more(String key, Runnable show) {
        return new Button(getTranslation("meeting.MeetingsView." + key), press -> show.run());
    }

    private Section cards(String key, List<? extends Component> cards) {
        Section section = new Section(new H2(getTranslation("meeting.MeetingsView." + key)));
        section.addClassName("cards");
        section.addClassName("cards--pairs");
        cards.forEach(section::add);
        return section;
    }
}
