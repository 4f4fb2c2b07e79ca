package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.ui.MeetingNavigation;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.minutes.MarkKind;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesFiles;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.minutes.MinutesState;
import no.mestringsrom.minutes.MinutesWriting;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.security.access.AccessDeniedException;

/** The minutes of a meeting: begun, written by several at once, sent, approved, and read. */
@StyleSheet("context://course.css")
@StyleSheet("context://minutes.css")
@StyleSheet("context://network.css")
@Route(MinutesNavigation.MINUTES)
@RolesAllowed("NETWORK_MEMBER")
class MinutesView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MinutesDesk desk;
    private final transient MinutesWriting writing;
    private final transient MinutesFiles files;
    private final transient FollowUp followUp;
    private final transient Networks networks;
    private final transient Texts texts;
    private final ProblemBox problem = new ProblemBox();

    MinutesView(
            MinutesDesk desk,
            MinutesWriting writing,
            MinutesFiles files,
            FollowUp followUp,
            Networks networks,
            Texts texts) {
        this.desk = desk;
        this.writing = writing;
        this.files = files;
        this.followUp = followUp;
        this.networks = networks;
        this.texts = texts;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MeetingId id = MinutesNavigation.meetingId(event.getRouteParameters());
        try {
            show(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private void show(MeetingId id) {
        MinutesState state = desk.state(id);
        problem.hide();
        getContent().removeAll();
        getContent().add(head(state));
        if (state.hindrance() != null) {
            getContent().add(new Paragraph(getTranslation(state.hindrance().key())));
        } else if (state.text() == null) {
            getContent().add(beginning(id));
        } else if (state.approved()) {
            getContent().add(new UnsentLines(id, state.text(), texts.under(language(), "minutes.Unsent.")));
            getContent().add(new ApprovedMinutes(state, files, note -> attempt(id, () -> desk.note(id, note))));
        } else {
            write(state);
        }
        getContent().add(problem);
        if (state.text() != null) {
            getContent().add(new MinutesDownload(id));
        }
    }

    private Component head(MinutesState state) {
        MeetingPlan meeting = state.meeting();
        Paragraph which = new Paragraph(MeetingNavigation.meetingLink(
                meeting.id(),
                text(
                        "of",
                        meeting.title(),
                        Formats.weekdayDate(language(), meeting.startsAtLocal().toLocalDate()))));
        VerticalLayout head = new VerticalLayout(
                NetworkNavigation.breadcrumb(networks.requireMember(meeting.network())), new H1(getPageTitle()), which);
        head.setPadding(false);
        head.setSpacing(false);
        return head;
    }

    private Component beginning(MeetingId id) {
        Button begin = new Button(text("begin"), press -> attempt(id, () -> writing.open(id)));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        VerticalLayout part = new VerticalLayout(new Paragraph(text("begin.what")), begin);
        part.setPadding(false);
        return part;
    }

    private void write(MinutesState state) {
        MeetingId id = state.meeting().id();
        Map<String, String> words = Stream.of(MarkKind.values())
                .collect(Collectors.toMap(
                        MarkKind::name, kind -> files.word(state.language().forStaff(), kind)));
        MinutesEditor editor = new MinutesEditor(
                id,
                texts.under(language(), "minutes.Editor."),
                words,
                networks.everybodyIn(state.meeting().network()).stream()
                        .map(AccountSummary::name)
                        .toList(),
                MinutesWriting.LONGEST);
        MarkedLines marked = new MarkedLines();
        marked.show(followUp.of(id));
        editor.whenWritten(() -> marked.show(followUp.of(id)));
        editor.whenApproved(() -> show(id));
        getContent()
                .add(
                        editor,
                        marked,
                        new DraftSteps(
                                state,
                                () -> attempt(id, () -> desk.send(id)),
                                () -> attempt(id, () -> desk.approve(id))));
    }

    private void attempt(MeetingId id, Runnable deed) {
        try {
            deed.run();
        } catch (MinutesRefused refused) {
            problem.show(getTranslation(refused.key()));
            return;
        }
        show(id);
    }

    private Language language() {
        return Language.of(getLocale()).orElse(Language.BOKMAL);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("minutes.MinutesView." + key, arguments);
    }
}
