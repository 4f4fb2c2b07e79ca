package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.Meetings;

/** What a meeting that was held promised and gave of exchange time. */
@org.springframework.stereotype.Component
class ExchangeOfMeeting implements MeetingPart {

    private static final int ORDER = 10;

    private final Meetings meetings;

    ExchangeOfMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forMeeting(MeetingPlan meeting) {
        return meetings.exchange(meeting.id()).map(ExchangeOfMeeting::section);
    }

    private static Component section(Meetings.Exchange exchange) {
        Section section = new Section();
        section.addClassName("panel");
        section.add(
                new H2(section.getTranslation("meeting.ExchangeOfMeeting.title")),
                new Paragraph(section.getTranslation(
                        "meeting.ExchangeOfMeeting.text", exchange.promised(), exchange.given())));
        return section;
    }
}
