package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.ui.MeetingPart;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesDesk.Waiting;
import no.mestringsrom.shell.WaitingHeading;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Service;

/** The last meeting's minutes wait to be approved, on the page of the meeting where that is done. */
@Service
class MinutesToApprove implements MeetingPart {

    /** Before what a meeting promised and gave, and its own minutes. */
    private static final int ORDER = 5;

    private final MinutesDesk desk;

    MinutesToApprove(MinutesDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forMeeting(MeetingPlan meeting) {
        return section(desk.waiting().stream()
                .filter(waiting -> waiting.next().id().equals(meeting.id()))
                .toList());
    }

    /** Empty for none. */
    static Optional<Component> section(List<Waiting> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("panel");
        boolean now = all.stream().anyMatch(Waiting::mayApprove);
        section.add(
                now
                        ? new WaitingHeading(section.getTranslation("minutes.MinutesToApprove.now", all.size()))
                        : new H2(section.getTranslation("minutes.MinutesToApprove.title")));
        for (Waiting waiting : all) {
            Language language = Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
            RouterLink open = MinutesNavigation.minutesLink(
                    waiting.meeting(),
                    section.getTranslation(
                            "minutes.MinutesToApprove." + (waiting.mayApprove() ? "approve" : "read"),
                            Formats.date(language, waiting.heldOn())));
            open.setClassName("primary-link", waiting.mayApprove());
            section.add(
                    new Paragraph(section.getTranslation(
                            "minutes.MinutesToApprove.what",
                            Formats.date(language, waiting.heldOn()),
                            waiting.next().title(),
                            Formats.weekdayDate(
                                    language, waiting.next().startsAt().toLocalDate()))),
                    new Paragraph(open));
        }
        return Optional.of(section);
    }
}
