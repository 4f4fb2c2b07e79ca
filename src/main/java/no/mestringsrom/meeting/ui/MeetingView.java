package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.meeting.AgendaPapers;
import no.mestringsrom.meeting.Invited;
import no.mestringsrom.meeting.MeetingAgenda;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingStatus;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** One meeting: when it is, who comes, and what it is about. */
@StyleSheet("context://course.css")
@Route(MeetingNavigation.MEETING)
@RolesAllowed("NETWORK_MEMBER")
class MeetingView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final transient MeetingLinks links;
    private final transient MeetingPlanning planning;
    private final transient SeriesPlanning series;
    private final transient MeetingAgenda agenda;
    private final transient AgendaPapers papers;
    private final transient AttachedFiles files;
    private final transient Networks networks;
    private final transient CurrentAccount current;
    private final transient ObjectProvider<MeetingPart> parts;
    private final transient Clock clock;
    private String title = "";

    MeetingView(
            Meetings meetings,
            MeetingLinks links,
            MeetingPlanning planning,
            SeriesPlanning series,
            MeetingAgenda agenda,
            AgendaPapers papers,
            AttachedFiles files,
            Networks networks,
            CurrentAccount current,
            ObjectProvider<MeetingPart> parts,
            Clock clock) {
        this.meetings = meetings;
        this.links = links;
        this.planning = planning;
        this.series = series;
        this.agenda = agenda;
        this.papers = papers;
        this.files = files;
        this.networks = networks;
        this.current = current;
        this.parts = parts;
        this.clock = clock;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new MeetingId(MeetingNavigation.id(event.getRouteParameters(), MeetingNavigation.MEETING_ID)));
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(MeetingId id) {
        MeetingPlan meeting = meetings.meeting(id);
        title = meeting.title();
        getContent().removeAll();
        getContent()
                .add(
                        NetworkNavigation.breadcrumb(networks.requireMember(meeting.network())),
                        head(meeting),
                        new AgendaPanel(id, agenda, papers, files));
        parts.stream()
                .sorted(Comparator.comparingInt(MeetingPart::order))
                .flatMap(part -> part.forMeeting(meeting).stream())
                .forEach(getContent()::add);
        getContent().add(people(meeting));
        if (meeting.isPlanned(clock.instant()) && networks.leads(meeting.network())) {
            getContent().add(new PlanDetails(meeting, planning, series, () -> show(id)));
        }
    }

    private Component head(MeetingPlan meeting) {
        Div head = new Div(new H1(meeting.title()), new Paragraph(Words.when(meeting)));
        head.addClassName("course-head");
        if (meeting.holiday() != null) {
            head.add(Words.quiet(getTranslation("meeting.Link.holiday", Words.day(meeting.holiday()))));
        }
        if (!meeting.place().isEmpty()) {
            head.add(new Paragraph(getTranslation("meeting.Link.place", meeting.place())));
        }
        if (meeting.status() != MeetingStatus.PLANNED) {
            Span status = new Span(getTranslation("meeting.MeetingStatus." + meeting.status()));
            status.addClassName("status");
            head.add(status);
            if (!meeting.calledOffWhy().isEmpty()) {
                Paragraph why = new Paragraph(Formats.quoted(Words.language(), meeting.calledOffWhy()));
                why.addClassName("quote");
                head.add(why);
            }
            return head;
        }
        if (meeting.isPlanned(clock.instant())) {
            series.ahead(meeting.id())
                    .ifPresent(ahead -> head.add(Words.quiet(getTranslation(
                            "meeting.MeetingView.series." + (ahead.goesOn() ? "goesOn" : "ends"),
                            Words.day(ahead.last())))));
        }
        Optional<String> room = links.toRoom(meeting.id());
        if (room.isPresent()) {
            head.add(Words.enter(this, room.get()));
        } else if (meeting.isPlanned(clock.instant())) {
            head.add(new AnswerButtons(
                    meeting.id(),
                    meeting.revision(),
                    own(meeting),
                    Words.when(meeting),
                    true,
                    planning,
                    () -> show(meeting.id())));
        }
        return head;
    }

    private MeetingAnswer own(MeetingPlan meeting) {
        AccountId self = current.require().id();
        return meeting.invited().stream()
                .filter(invited -> invited.account().equals(self))
                .map(Invited::answer)
                .findFirst()
                .orElse(MeetingAnswer.NONE);
    }

    /** Who comes; of a meeting that is over, who was there; what they had answered where nobody was, or it was called off. */
    private Component people(MeetingPlan meeting) {
        boolean over = meeting.isOver(clock.instant());
        Set<AccountId> came = over ? meetings.whoCame(meeting.id()) : Set.<AccountId>of();
        boolean ahead = !over && meeting.status() != MeetingStatus.CANCELLED;
        Section section = new Section(new H2(
                getTranslation("meeting.MeetingView.people" + (ahead ? "" : came.isEmpty() ? ".answered" : ".were"))));
        section.addClassNames("panel", "wide");
        if (meeting.invited().isEmpty()) {
            section.add(Words.quiet(getTranslation("meeting.MeetingView.people.forgotten")));
        }
        if (came.isEmpty()) {
            for (MeetingAnswer answer : List.of(MeetingAnswer.YES, MeetingAnswer.NO, MeetingAnswer.NONE)) {
                names(meeting, answer.name(), answer == MeetingAnswer.YES, one -> one.answer() == answer)
                        .ifPresent(section::add);
            }
        } else {
            names(meeting, "came", true, one -> came.contains(one.account())).ifPresent(section::add);
            names(meeting, "away", false, one -> !came.contains(one.account())).ifPresent(section::add);
        }
        section.add(new SecretaryLine(
                meeting,
                networks.representatives(meeting.network()),
                meetings.mayLead(meeting.id()),
                planning,
                () -> show(meeting.id())));
        return section;
    }

    private Optional<Details> names(MeetingPlan meeting, String key, boolean opened, Predicate<Invited> which) {
        List<Invited> those = meeting.invited().stream().filter(which).toList();
        if (those.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList names = new UnorderedList();
        those.stream().map(MeetingView::name).map(ListItem::new).forEach(names::add);
        Details details = new Details(getTranslation("meeting.MeetingView.people." + key, those.size()), names);
        details.setOpened(opened);
        return Optional.of(details);
    }

    static String name(Invited invited) {
        return name(invited.name(), invited.represents());
    }

    static String name(String name, String represents) {
        return represents.isEmpty() ? name : name + ", " + represents;
    }
}
